using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>A complete index, split into files but not yet written as text.</summary>
/// <param name="Version">The same for the same index, so that browsers cache its files until it changes.</param>
/// <param name="Pages">Sorted by URL.</param>
/// <param name="Standings">By page.</param>
/// <param name="Facets">In display order.</param>
/// <param name="Terms">By the prefixes of terms.</param>
/// <param name="Words">By the suffixes of words.</param>
/// <param name="Texts">What results show.</param>
internal sealed record SearchIndexData(
    string Version,
    ImmutableArray<SearchPage> Pages,
    ImmutableArray<PageStanding> Standings,
    ImmutableArray<SearchFacet> Facets,
    SearchPostings Postings,
    ImmutableArray<SearchShard> Terms,
    ImmutableArray<WordShard> Words,
    SearchTextFiles Texts
);
