using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>Replaces words of a page's text.</summary>
/// <param name="page">The page that shows the text.</param>
internal sealed class TextFix(Page page)
{
    private readonly Lazy<HashSet<(SitePath, int)>> derived = new(() =>
        [.. page.Headings.Where(heading => !heading.IsExplicit).Select(heading => (heading.Range.File, heading.Range.Line))]
    );

    /// <summary>Null in a heading whose anchor is made of its words: links to it would break.</summary>
    public Fix? To(string text, SourceRange range) =>
        derived.Value.Contains((range.File, range.Line)) ? null : Fix.Unsafe($"Write '{text}'", range, text);
}
