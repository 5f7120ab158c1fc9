using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Search;

namespace HandbookGen.Rendering.Kinds;

/// <summary>The files of <c>search/</c>, which the theme's <c>search.js</c> reads in the browser.</summary>
internal sealed class SearchIndex : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) =>
        site.Config.GenerateSearchIndex ? FilesOf(site, SearchIndexer.Read(site)) : [];

    // The index is built when the first file is asked for.
    private static IEnumerable<OutputFile> FilesOf(Site site, ImmutableArray<SearchChunk> chunks)
    {
        var index = SearchIndexer.Index(site, chunks);
        yield return new OutputFile("search/manifest.txt", output => output.Write(SearchManifest.Render(index)));
        foreach (var (i, shard) in index.Terms.Index())
            yield return new OutputFile($"search/terms-{i}.txt", output => SearchShards.Write(shard, index.Postings, output));
        foreach (var (i, shard) in index.Words.Index())
            yield return new OutputFile($"search/words-{i}.txt", output => output.Write(SearchWords.Render(shard)));
        foreach (var (i, parts) in index.Texts.Index())
            yield return new OutputFile($"search/text-{i}.txt", output => SearchTexts.Write(parts, output));
    }
}
