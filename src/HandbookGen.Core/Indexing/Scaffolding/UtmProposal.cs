using System.Text;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>Proposes a code for a new campaign: lower-case letters and digits that nothing else uses.</summary>
public static class UtmProposal
{
    private const int Longest = 20;

    /// <summary>A code from the first words of the name; null if the name has no ASCII letters or digits.</summary>
    public static string? For(string name, SiteRecords records)
    {
        var code = Plain(name);
        if (code.Length == 0)
            return null;
        // Four or eight digits at the start would be a date.
        if (char.IsAsciiDigit(code[0]))
            code = "c" + code;
        var free = code;
        for (var number = 2; IsTaken(free, records); number++)
            free = code + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return free;
    }

    /// <summary>Whether the registry or a campaign already has the code.</summary>
    public static bool IsTaken(string code, SiteRecords records) =>
        records.Utm.Code(code) is not null
        || records.Utm.GtmCodes.Any(entry => entry.Code.Value == code)
        || records.Campaigns.Any(campaign => campaign.Record.UtmCampaign?.Value == code);

    private static string Plain(string name)
    {
        var code = new StringBuilder();
        foreach (var word in name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = string.Concat(word.Where(char.IsAsciiLetterOrDigit));
            if (code.Length > 0 && code.Length + letters.Length > Longest)
                break;
            code.Append(letters);
        }

        return code.ToString();
    }
}
