using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>
/// What readers of an anchor look for: a heading and the text below it up to the next heading, or an entry of a generated list.
/// </summary>
/// <param name="Id">The anchor; an <c>&lt;a id></c> in the heading is another section with the same heading.</param>
/// <param name="Words">The text of the heading or the entry, in one line.</param>
/// <param name="Heading">Null for an entry.</param>
/// <param name="Range">The heading, or the characters that make the entry.</param>
/// <param name="Lines">The lines below the heading, trimmed, without empty ones.</param>
public sealed record PageSection(string Id, string Words, Heading? Heading, SourceRange Range, ImmutableArray<string> Lines)
{
    /// <summary>The sections of a page, then the entries of its lists.</summary>
    public static ImmutableArray<PageSection> Of(SitePage page) =>
        [
            .. Of(page.Page),
            .. page
                .ProtectedAnchors.Where(anchor => anchor.By == ProtectedBy.Index)
                .Select(anchor => new PageSection(anchor.Id, AnchorLockText.InOneLine(anchor.Text), null, anchor.Range, [])),
        ];

    /// <summary>The sections of a page, in the order of their headings; of several with the same anchor, the first.</summary>
    public static ImmutableArray<PageSection> Of(Page page) =>
        [
            .. ProtectedAnchors
                .HeadingsById(page)
                .Where(entry => entry.Value.Range.File == page.Source.Path)
                .OrderBy(entry => entry.Value.Range)
                // An id that somebody wrote comes before the one made of the words.
                .ThenBy(entry => entry.Key == entry.Value.Id)
                .ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => new PageSection(
                    entry.Key,
                    AnchorLockText.InOneLine(entry.Value.Text),
                    entry.Value,
                    entry.Value.Range,
                    [.. LinesBelow(page, entry.Value)]
                )),
        ];

    /// <summary>How many lines this section has in common with another one.</summary>
    public int LinesSharedWith(PageSection other)
    {
        var theirs = other.Lines.ToHashSet(StringComparer.Ordinal);
        return Lines.Count(theirs.Contains);
    }

    private static IEnumerable<string> LinesBelow(Page page, Heading heading)
    {
        var next = page
            .Headings.Where(other => other.Range.File == heading.Range.File && other.Range.Line > heading.Range.EndLine)
            .Select(other => other.Range.Line)
            .DefaultIfEmpty(page.Source.LineCount + 1)
            .Min();
        for (var line = heading.Range.EndLine + 1; line < next; line++)
        {
            if (page.Source.LineAt(line).Trim().ToString() is { Length: > 0 } text)
                yield return text;
        }
    }
}
