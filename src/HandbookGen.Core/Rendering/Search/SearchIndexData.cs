using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>A whole index, cut into files but not yet written as text.</summary>
/// <param name="Version">The same for the same index, so that browsers keep its files as long as it stays.</param>
/// <param name="Pages">In the order of their URLs.</param>
/// <param name="Facets">In the order in which they are shown.</param>
/// <param name="Terms">By the beginnings of terms.</param>
/// <param name="Words">By the ends of words.</param>
/// <param name="Texts">What results show.</param>
internal sealed record SearchIndexData(
    string Version,
    ImmutableArray<SearchPage> Pages,
    ImmutableArray<SearchFacet> Facets,
    SearchPostings Postings,
    ImmutableArray<SearchShard> Terms,
    ImmutableArray<WordShard> Words,
    ImmutableArray<ImmutableArray<PagePart>> Texts
);
