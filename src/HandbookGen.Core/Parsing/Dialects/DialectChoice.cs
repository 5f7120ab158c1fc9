using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Chooses the dialect of a page: that of the first matching glob in <c>Dialects</c>, else kramdown for the old site, Hugo otherwise.
/// </summary>
public static class DialectChoice
{
    /// <param name="inputPath">The path inside the input folder.</param>
    internal static Dialect Of(string inputPath, FrontMatter frontMatter, SiteConfig config)
    {
        foreach (var rule in config.Dialects)
        {
            if (Glob.IsMatch(rule.Glob, inputPath))
                return rule.Dialect;
        }

        return IsOfOldSite(inputPath) || frontMatter.Layout == PageLayout.OldPage ? Dialect.Kramdown : Dialect.Hugo;
    }

    /// <summary>Why a page has its dialect, in words: <c>'old/**' in Dialects</c>.</summary>
    public static string Reason(Page page, SiteConfig config)
    {
        if (config.Dialects.FirstOrDefault(rule => Glob.IsMatch(rule.Glob, page.InputPath)) is { } rule)
            return $"'{rule.Glob}' in Dialects";
        return IsOfOldSite(page.InputPath) ? "the name ends in '.html.md'"
            : page.FrontMatter.Layout == PageLayout.OldPage ? $"'layout: {PageLayouts.OldPage}'"
            : "the default";
    }

    private static bool IsOfOldSite(string inputPath) => inputPath.EndsWith(".html.md", StringComparison.OrdinalIgnoreCase);
}
