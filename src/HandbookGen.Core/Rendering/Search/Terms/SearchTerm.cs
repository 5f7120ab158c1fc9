using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>A term of the site and where it occurs, in page order.</summary>
/// <param name="Text">Folded, as <see cref="TermReader"/> cuts it; a code as users type it, in lower case.</param>
internal sealed record SearchTerm(string Text, ImmutableArray<TextPlace> InText, ImmutableArray<EntryPlace> InEntries);

/// <summary>A part of a page whose text contains a term.</summary>
/// <param name="Part">Site-wide number.</param>
/// <param name="Count">How often the term occurs in it.</param>
internal readonly record struct TextPlace(int Part, int Count);

/// <summary>An entry with the term in its heading, or as its anchor or code.</summary>
/// <param name="Entry">Site-wide number.</param>
/// <param name="Length">The number of distinct terms in the heading, from 1 to 15; 0 for an anchor or a code.</param>
internal readonly record struct EntryPlace(int Entry, int Length);
