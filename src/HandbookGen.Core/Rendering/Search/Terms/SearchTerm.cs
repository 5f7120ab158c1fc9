using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>A term of the site and where it occurs, in the order of the pages.</summary>
/// <param name="Text">Folded, as <see cref="TermReader"/> cuts it; a code as it is typed, in lower case.</param>
internal sealed record SearchTerm(string Text, ImmutableArray<TextPlace> InText, ImmutableArray<EntryPlace> InEntries);

/// <summary>A part of a page whose text has a term.</summary>
/// <param name="Part">Its number on the site.</param>
/// <param name="Count">How often the term occurs in it.</param>
internal readonly record struct TextPlace(int Part, int Count);

/// <summary>An entry whose heading has a term, or whose anchor or code the term is.</summary>
/// <param name="Entry">Its number on the site.</param>
/// <param name="Length">How many different terms the heading has, from 1 to 15; 0 for an anchor or a code.</param>
internal readonly record struct EntryPlace(int Entry, int Length);
