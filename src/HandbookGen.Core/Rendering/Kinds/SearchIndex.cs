using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Search;

namespace HandbookGen.Rendering.Kinds;

/// <summary>The files of <c>search/</c>, which the theme's <c>search.js</c> reads in the browser.</summary>
internal sealed class SearchIndex : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) => Of(site, CancellationToken.None);

    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IEnumerable<OutputFile> Of(Site site, CancellationToken stop) =>
        site.Config.GenerateSearchIndex ? FilesOf(site, SearchIndexer.Read(site, stop), stop) : [];

    /// <summary>The files that every index has; the number of the others depends on the text.</summary>
    public static IEnumerable<string> NamesOf(Site site) =>
        site.Config.GenerateSearchIndex ? ["search/manifest.txt", "search/terms-0.txt", "search/words-0.txt", "search/text-0.bin"] : [];

    // The index is built when the first file is asked for.
    private static IEnumerable<OutputFile> FilesOf(Site site, ImmutableArray<SearchChunk> chunks, CancellationToken stop)
    {
        var index = SearchIndexer.Index(site, chunks, stop);
        yield return new OutputFile("search/manifest.txt", output => output.Write(SearchManifest.Render(index)));
        foreach (var (i, shard) in index.Terms.Index())
            yield return new OutputFile($"search/terms-{i}.txt", output => SearchShards.Write(shard, index.Postings, output));
        foreach (var (i, shard) in index.Words.Index())
            yield return new OutputFile($"search/words-{i}.txt", output => output.Write(SearchWords.Render(shard)));
        foreach (var (i, blocks) in index.Texts.Files.Index())
            yield return new OutputFile($"search/text-{i}.bin", output => index.Texts.Write(blocks, output));
    }
}
