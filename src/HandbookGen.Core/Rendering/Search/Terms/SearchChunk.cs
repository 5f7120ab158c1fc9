using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>The terms of some consecutive pages; parts and entries are numbered from the first of these pages.</summary>
/// <param name="InText">The parts with the term, each times 256, plus its count up to <see cref="TextPosting.HighestCount"/>.</param>
/// <param name="InEntries">The entries with the term, each times 16, plus the number of terms in the entry; 0 for a code.</param>
/// <param name="PartLengths">The number of terms in each part, with repetitions.</param>
internal sealed record SearchChunk(
    ImmutableArray<SearchPage> Pages,
    SortedTerms Terms,
    PlacesByTerm InText,
    PlacesByTerm InEntries,
    ImmutableArray<int> PartLengths,
    int EntryCount
);
