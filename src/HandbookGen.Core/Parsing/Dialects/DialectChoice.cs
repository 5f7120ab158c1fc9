using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Which dialect a page is read in: that of the first glob in <c>Dialects</c> that matches, else kramdown for pages of the old site and Hugo for others.</summary>
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
