using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Chooses the dialect of a page: that of the first matching glob in <c>Dialects</c>, else kramdown for the old site, Hugo otherwise.
/// </summary>
internal static class DialectChoice
{
    /// <param name="inputPath">The path inside the input folder.</param>
    public static Dialect Of(string inputPath, FrontMatter frontMatter, SiteConfig config)
    {
        foreach (var rule in config.Dialects)
        {
            if (Glob.IsMatch(rule.Glob, inputPath))
                return rule.Dialect;
        }

        return inputPath.EndsWith(".html.md", StringComparison.OrdinalIgnoreCase) || frontMatter.Layout == "handbook-page-toc"
            ? Dialect.Kramdown
            : Dialect.Hugo;
    }
}
