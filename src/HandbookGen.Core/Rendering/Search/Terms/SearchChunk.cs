using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>The terms of some consecutive pages; parts and entries are counted from the first of them.</summary>
/// <param name="InText">The parts whose text has the term, each times 256, and how often, up to <see cref="TextPosting.HighestCount"/>.</param>
/// <param name="InEntries">The entries with the term, each times 16, and how many terms the entry has; 0 for a code.</param>
/// <param name="PartLengths">How many terms each part has, repeated ones included.</param>
internal sealed record SearchChunk(
    ImmutableArray<SearchPage> Pages,
    SortedTerms Terms,
    PlacesByTerm InText,
    PlacesByTerm InEntries,
    ImmutableArray<int> PartLengths,
    int EntryCount
);
