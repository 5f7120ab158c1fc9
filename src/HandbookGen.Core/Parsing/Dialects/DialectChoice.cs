using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Chooses the dialect of a page: that of the first matching glob in <c>Dialects</c>, else that of the generator whose settings are at the
/// root, else kramdown for pages that look like the old site's, and Hugo for all others.
/// </summary>
public static class DialectChoice
{
    /// <param name="inputPath">The path inside the input folder.</param>
    /// <param name="frontMatter">The keys of the page, with those that it inherits.</param>
    /// <param name="sign">The sign of the site; null for none.</param>
    internal static Dialect Of(string inputPath, YamlMap frontMatter, SiteConfig config, SiteSign? sign)
    {
        foreach (var rule in config.Dialects)
        {
            if (Glob.IsMatch(rule.Glob, inputPath))
                return rule.Value;
        }

        if (sign is not null)
            return sign.Dialect;
        return IsOfOldSite(inputPath) || frontMatter.Find("layout")?.Value is YamlScalar { Value: PageLayouts.OldPage }
            ? Dialect.Kramdown
            : Dialect.Hugo;
    }

    /// <summary>Why a page has its dialect, in words: <c>'old/**' in Dialects</c>.</summary>
    /// <param name="sign">As in <see cref="Of"/>.</param>
    public static string Reason(Page page, SiteConfig config, SiteSign? sign)
    {
        if (config.Dialects.FirstOrDefault(rule => Glob.IsMatch(rule.Glob, page.InputPath)) is { } rule)
            return $"'{rule.Glob}' in Dialects";
        return sign is not null ? $"'{sign.File}' at the root"
            : IsOfOldSite(page.InputPath) ? "the name ends in '.html.md'"
            : page.FrontMatter.Layout == PageLayout.OldPage ? $"'layout: {PageLayouts.OldPage}'"
            : "the default";
    }

    private static bool IsOfOldSite(string inputPath) => inputPath.EndsWith(".html.md", StringComparison.OrdinalIgnoreCase);
}
