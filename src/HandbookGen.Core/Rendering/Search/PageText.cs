using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>The searchable text of a page.</summary>
/// <param name="Text">Plain text in page order, with white space collapsed and without headings.</param>
/// <param name="Entries">The title, the words of the URL, then the places that a result can link to, in page order.</param>
/// <param name="Parts">The text in pieces of a few paragraphs; at least one, and together the whole text.</param>
/// <param name="Returns">Where text belongs to an earlier entry again, because a list inside it has ended; in page order.</param>
internal sealed record PageText(
    string Text,
    ImmutableArray<TextEntry> Entries,
    ImmutableArray<TextPart> Parts,
    ImmutableArray<TextReturn> Returns
)
{
    /// <summary>The number of the first entry that is a place on the page.</summary>
    public const int FirstPlace = 2;
}

/// <param name="Start">Offset of its text.</param>
/// <param name="Entry">The number of the entry on the page.</param>
internal readonly record struct TextReturn(int Start, int Entry);

/// <summary>A place on a page; the first two are the page as a whole.</summary>
/// <param name="Anchor">Without <c>#</c>; empty for the page as a whole.</param>
/// <param name="Text">The heading; empty for an anchor without one.</param>
/// <param name="Start">Offset of its text.</param>
/// <param name="FormerAnchors">Other anchors of the same place.</param>
/// <param name="HasPage">Whether a page of its own says the same, so that only the anchor finds it.</param>
internal readonly record struct TextEntry(
    string Anchor,
    string Text,
    int Start,
    ImmutableArray<string> FormerAnchors,
    bool HasPage = false
);

/// <summary>A piece of a page's text, with the entries that begin in it.</summary>
/// <param name="Start">Offset in the page's text.</param>
/// <param name="End">One past its last character.</param>
/// <param name="FirstEntry">Number of its first entry on the page.</param>
/// <param name="EndEntry">One past its last entry.</param>
/// <param name="OpenEntry">Number of the entry whose text it continues; meaningless for the first part of a page.</param>
/// <param name="WideCharacters">The number of non-ASCII characters.</param>
internal readonly record struct TextPart(int Start, int End, int FirstEntry, int EndEntry, int OpenEntry, int WideCharacters);
