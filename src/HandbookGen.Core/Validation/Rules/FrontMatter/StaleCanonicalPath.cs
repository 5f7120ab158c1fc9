using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>A page that tells search engines to index another URL, usually the one that it had before.</summary>
public sealed class StaleCanonicalPath : Rule
{
    public override string Id => "HB3004";

    public override string Name => "stale-canonical-path";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "The `canonical_path` of a page is not the URL of that page. URLs on other sites are not checked.",
            Why: "Search engines drop the page from their results and show the one in `canonical_path`, which often no longer exists.",
            Incorrect: "canonical_path: /handbook/marketing/old-folder/campaigns/",
            Correct: "canonical_path: /handbook/marketing/campaigns/",
            Fix: "Remove the key: without it, the page declares its own URL. Keep it only if the same text is on two pages, and "
                + "suppress the finding there.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            if (
                page.Page.FrontMatter.CanonicalPath is not { } path
                || PathOn(site.Config, path.Value.Trim()) is not { } url
                || Same(url, page.Page.Url)
            )
                continue;
            yield return new Finding(
                path.Range,
                $"The canonical path is '{path.Value}', but the page is at '{page.Page.Url}'.",
                $"Remove 'canonical_path', or set it to '{page.Page.Url}'.",
                Fix.Unsafe($"Replace with '{page.Page.Url}'", path.Range, YamlText.Of(page.Page.Url))
            );
        }
    }

    // Null for a URL on another site.
    private static string? PathOn(SiteConfig config, string value)
    {
        if (config.Origin.Length > 0 && value.StartsWith(config.Origin + "/", StringComparison.OrdinalIgnoreCase))
            value = value[config.Origin.Length..];
        if (value.Contains("://", StringComparison.Ordinal) || value.StartsWith("//", StringComparison.Ordinal))
            return null;
        return value.Length > 0 && value[0] != '/' ? "/" + value : value;
    }

    private static bool Same(string path, string url) =>
        Uri.UnescapeDataString(path).TrimEnd('/').Equals(url.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
