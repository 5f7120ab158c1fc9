using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>What readers search a page for.</summary>
/// <param name="Text">Plain, in the order of the page, its white space collapsed; headings are not in it.</param>
/// <param name="Entries">The title, then the places that a result can lead to, in the order of the page.</param>
/// <param name="Parts">The text in pieces of a few paragraphs; at least one, and together all of it.</param>
internal sealed record PageText(string Text, ImmutableArray<TextEntry> Entries, ImmutableArray<TextPart> Parts);

/// <summary>A place on a page.</summary>
/// <param name="Anchor">Without <c>#</c>; empty for the page as a whole.</param>
/// <param name="Text">The heading; empty for an anchor without one.</param>
/// <param name="Start">Where its text begins.</param>
internal readonly record struct TextEntry(string Anchor, string Text, int Start);

/// <summary>A piece of a page's text; the entries in it are those that begin in it.</summary>
/// <param name="Start">Offset in the page's text.</param>
/// <param name="End">One past its last character.</param>
/// <param name="FirstEntry">Number of its first entry on the page.</param>
/// <param name="EndEntry">One past its last entry.</param>
/// <param name="WideCharacters">How many of its characters are not ASCII.</param>
internal readonly record struct TextPart(int Start, int End, int FirstEntry, int EndEntry, int WideCharacters);
