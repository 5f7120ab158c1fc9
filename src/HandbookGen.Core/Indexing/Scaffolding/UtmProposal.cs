using System.Text;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>Proposes a code for a new campaign: a word of small letters and digits that nothing else uses.</summary>
public static class UtmProposal
{
    private const int Longest = 20;

    /// <summary>From the first words of the name; null when it has no letters that a code can have.</summary>
    public static string? For(string name, SiteRecords records)
    {
        var code = Plain(name);
        if (code.Length == 0)
            return null;
        // Four or eight digits at the beginning would be a date.
        if (char.IsAsciiDigit(code[0]))
            code = "c" + code;
        var free = code;
        for (var number = 2; IsTaken(free, records); number++)
            free = code + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return free;
    }

    /// <summary>Whether the registry or a campaign has the code.</summary>
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
