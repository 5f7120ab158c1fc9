using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>Replaces words in the text of a page.</summary>
/// <param name="page">The page that shows the text.</param>
internal sealed class TextFix(Page page)
{
    private readonly Lazy<HashSet<(SitePath, int)>> derived = new(() =>
        [.. page.Headings.Where(heading => !heading.IsExplicit).Select(heading => (heading.Range.File, heading.Range.Line))]
    );

    /// <summary>Null in a heading whose anchor is derived from its text: links to it would break.</summary>
    public Fix? To(string text, SourceRange range) =>
        derived.Value.Contains((range.File, range.Line)) ? null : Fix.Unsafe($"Replace with '{text}'", range, text);
}
