using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>All terms of a site.</summary>
/// <param name="Sorted">In ordinal order, without duplicates.</param>
/// <param name="PartLengths">By site-wide part number: the number of terms in its text, with repetitions.</param>
internal sealed record SearchTerms(ImmutableArray<SearchTerm> Sorted, ImmutableArray<int> PartLengths)
{
    /// <summary>Reads chunks of consecutive pages in parallel, each into its own table, then sorts the terms of all tables.</summary>
    /// <param name="chunkCount">Roughly how many chunks; the result is the same for any number.</param>
    public static SearchTerms Of(ImmutableArray<SearchPage> pages, int chunkCount)
    {
        var chunks = InParallel.Map(PageChunk.Cut(pages, chunkCount), ChunkReader.Read);
        var byText = chunks
            .SelectMany(chunk => chunk.Terms)
            .GroupBy(term => term.Key, term => term.Value, StringComparer.Ordinal)
            .OrderBy(term => term.Key, StringComparer.Ordinal);
        return new SearchTerms(
            InParallel.Map([.. byText], places => Join(places.Key, places)),
            [.. chunks.SelectMany(chunk => chunk.PartLengths)]
        );
    }

    // The chunks are in page order, and so are the places in each.
    private static SearchTerm Join(string text, IEnumerable<TermPlaces> ofChunks) =>
        new(text, [.. ofChunks.SelectMany(places => places.InText)], [.. ofChunks.SelectMany(places => places.InEntries)]);
}
