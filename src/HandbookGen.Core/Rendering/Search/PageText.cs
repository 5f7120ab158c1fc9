using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>The searchable text of a page.</summary>
/// <param name="Text">Plain text in page order, with white space collapsed and without headings.</param>
/// <param name="Entries">The title, then the places that a result can link to, in page order.</param>
/// <param name="Parts">The text in pieces of a few paragraphs; at least one, and together the whole text.</param>
internal sealed record PageText(string Text, ImmutableArray<TextEntry> Entries, ImmutableArray<TextPart> Parts);

/// <summary>A place on a page.</summary>
/// <param name="Anchor">Without <c>#</c>; empty for the page as a whole.</param>
/// <param name="Text">The heading; empty for an anchor without one.</param>
/// <param name="Start">Offset of its text.</param>
internal readonly record struct TextEntry(string Anchor, string Text, int Start);

/// <summary>A piece of a page's text, with the entries that begin in it.</summary>
/// <param name="Start">Offset in the page's text.</param>
/// <param name="End">One past its last character.</param>
/// <param name="FirstEntry">Number of its first entry on the page.</param>
/// <param name="EndEntry">One past its last entry.</param>
/// <param name="WideCharacters">The number of non-ASCII characters.</param>
internal readonly record struct TextPart(int Start, int End, int FirstEntry, int EndEntry, int WideCharacters);
