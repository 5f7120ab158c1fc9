using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>What a file that cannot be read may say. When in doubt, it does.</summary>
internal static class UnreadText
{
    private const char NotACharacter = '\uFFFD';

    /// <summary>Whether it may contain a word, in any case. A character that is not one may stand in any word.</summary>
    public static bool Mentions(UnreadFile file, string word) =>
        file.Text.Length == 0 || file.Text.Contains(NotACharacter) || file.Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts of the site that it may have made.</summary>
    /// <param name="inherited">The type that a page inherits.</param>
    public static SiteParts PartsOf(UnreadFile file, PageType inherited)
    {
        if (file.Kind == UnreadKind.Data)
            return PartsOfData(file.InputPath);
        var parts = SiteParts.Pages;
        if (inherited == PageType.Campaign || Mentions(file, "campaign"))
            parts |= SiteParts.Campaigns;
        if (inherited == PageType.Team || Mentions(file, "team"))
            parts |= SiteParts.Teams;
        if (inherited == PageType.JobFamily || Mentions(file, "job"))
            parts |= SiteParts.JobFamilies;
        return parts;
    }

    private static SiteParts PartsOfData(string inputPath) =>
        SiteData.IsNamed(inputPath, "utm") ? SiteParts.Utm
        : SiteData.IsNamed(inputPath, "people")
        || SiteData.IsNamed(inputPath, "team")
        || inputPath.StartsWith(SiteData.TeamMembers, StringComparison.Ordinal)
            ? SiteParts.People
        : SiteParts.None;
}
