using System.Text.RegularExpressions;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Indexing.Importing;

/// <summary>The field that a link became.</summary>
/// <param name="Repaired">The corrected URL, when its scheme was misspelled.</param>
internal sealed record LinkPlace(string Key, string? Repaired);

/// <summary>Converts the links of a campaign to front matter, by their text.</summary>
internal static partial class LinkFields
{
    /// <returns>Null for a link whose text matches no key.</returns>
    public static LinkPlace? Add(ImportedFields fields, LinkLine link)
    {
        var url = MisspeltScheme().Replace(link.Url, "https://");
        var key = KeyOf(fields, link with { Url = url });
        return key is null ? null : new LinkPlace(key, url == link.Url ? null : url);
    }

    private static string? KeyOf(ImportedFields fields, LinkLine link)
    {
        var words = $"{link.Before} {link.Text}".ToLowerInvariant();
        var isReview = words.Contains("review");
        if (link.After.Length > 0 && !isReview)
            return null;
        var isHttps = link.Url.StartsWith("https://", StringComparison.Ordinal);
        if (words.Contains("slack"))
            return Slack(fields, link);
        if (words.Contains("sfdc") || words.Contains("salesforce"))
            return Salesforce(fields, link);
        if (
            link.Text.StartsWith("Handbook:", StringComparison.OrdinalIgnoreCase)
            || words.Contains("solution resource")
            || words.Contains("message house")
        )
            return Resource(fields, link);
        if (!isHttps)
            return null;
        if (isReview)
            return Review(fields, link);
        if (words.Contains("landing page") || link.Text.StartsWith("Website:", StringComparison.OrdinalIgnoreCase))
            return LandingPage(fields, link);
        if (words.Contains("core team"))
            return Once(fields, "core_team", link);
        if (words.Contains("content and events"))
            return Once(fields, "content_plan", link);
        if (words.Contains("brief"))
            return Once(fields, "brief", link);
        if (words.Contains("epic"))
            return words.Contains("sdr") ? Once(fields, "sdr_epic", link) : Epic(fields, link);
        if (words.Contains("figjam") || words.Contains("mural") || words.Contains("flow") || words.Contains("journey"))
            return Once(fields, "flow_diagram", link);
        return null;
    }

    // There is one brief; briefs of earlier years are resources.
    private static string? Once(ImportedFields fields, string key, LinkLine link)
    {
        if (fields.Has(key))
            return Resource(fields, link);
        fields.Put(key, link.Url, Words(link));
        return key;
    }

    private static string? Resource(ImportedFields fields, LinkLine link)
    {
        var title = Words(link);
        fields.AddItem(
            "resources",
            ("title", title.StartsWith("Handbook:", StringComparison.OrdinalIgnoreCase) ? title["Handbook:".Length..].Trim() : title),
            ("url", link.Url)
        );
        return "resources";
    }

    private static string? Epic(ImportedFields fields, LinkLine link)
    {
        var words = Words(link);
        var isWip = words.StartsWith("WIP:", StringComparison.OrdinalIgnoreCase);
        if (isWip)
            words = words["WIP:".Length..].Trim();
        fields.AddItem(
            "epics",
            ("fiscal_year", FiscalYear().Match(words) is { Success: true } year ? year.Value : null),
            ("url", link.Url),
            ("wip", isWip ? "true" : null),
            ("label", words)
        );
        return "epics";
    }

    private static string? Slack(ImportedFields fields, LinkLine link)
    {
        var id = LastPart(link.Url);
        if (fields.Has("slack") || !SlackId().IsMatch(id))
            return null;
        fields.PutMap(
            "slack",
            ("channel", link.Text.StartsWith('#') ? link.Text[1..] : null),
            ("id", id),
            ("purpose", link.Text.StartsWith('#') || Is(link, "Slack") ? null : Words(link))
        );
        return "slack";
    }

    private static string? Salesforce(ImportedFields fields, LinkLine link)
    {
        var id = LastPart(link.Url);
        if (!SalesforceId().IsMatch(id))
            return null;
        fields.AddItem("sfdc", ("id", id), ("label", Persona(link) ?? (Is(link, "SFDC campaign") ? null : Words(link))));
        return "sfdc";
    }

    private static string LandingPage(ImportedFields fields, LinkLine link)
    {
        var locale = LocaleInPath().Match(link.Url);
        var words = Words(link);
        fields.AddItem(
            "landing_pages",
            Is(link, "Live landing page") || Persona(link) is not null ? null : words,
            ("url", link.Url),
            (
                "persona",
                Persona(link) is { } persona && persona.EndsWith(" persona", StringComparison.OrdinalIgnoreCase)
                    ? persona[..^" persona".Length]
                    : Persona(link)
            ),
            ("locale", locale.Success ? $"{locale.Groups["language"].Value}-{locale.Groups["country"].Value.ToUpperInvariant()}" : null),
            ("state", words.Contains("former", StringComparison.OrdinalIgnoreCase) ? "former" : null)
        );
        return "landing_pages";
    }

    private static string? Review(ImportedFields fields, LinkLine link)
    {
        var isInternal = link.After.Contains("team members only", StringComparison.OrdinalIgnoreCase);
        if (link.After.Length > 0 && !isInternal)
            return null;
        var words = Words(link);
        var date = words
            .Split(' ')
            .Select(word => HandbookDate.Parse(word) ?? LooseDate.Guess(word))
            .FirstOrDefault(found => found is not null);
        fields.AddItem("review_decks", words, ("date", date?.ToString()), ("url", link.Url), ("internal", isInternal ? "true" : null));
        return "review_decks";
    }

    // "SFDC Campaign - Manager >>"
    private static string? Persona(LinkLine link) => Words(link).Split(" - ", 2) is [_, var persona] ? persona : null;

    private static bool Is(LinkLine link, string words) => Words(link).Equals(words, StringComparison.OrdinalIgnoreCase);

    private static string Words(LinkLine link) => $"{link.Before} {link.Text}".Trim().TrimEnd('>', ' ');

    private static string LastPart(string url)
    {
        var path = url.Split('?', '#')[0].TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }

    [GeneratedRegex("^h+t+p+s*[:/]+(?=[^/])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MisspeltScheme();

    [GeneratedRegex("FY[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex FiscalYear();

    [GeneratedRegex("^https://[^/]+/(?<language>[a-z]{2})-(?<country>[a-z]{2})/", RegexOptions.CultureInvariant)]
    private static partial Regex LocaleInPath();

    [GeneratedRegex(FieldPatterns.SlackId, RegexOptions.CultureInvariant)]
    private static partial Regex SlackId();

    [GeneratedRegex(FieldPatterns.SalesforceId, RegexOptions.CultureInvariant)]
    private static partial Regex SalesforceId();
}
