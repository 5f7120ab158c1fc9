using HandbookGen.Indexing;
using HandbookGen.Rendering.Search;

namespace HandbookGen.Rendering.Kinds;

/// <summary>The files of <c>search/</c>, which the theme's <c>search.js</c> reads in the browser.</summary>
internal sealed class SearchIndex : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (!site.Config.GenerateSearchIndex)
            return [];
        var index = SearchIndexer.Index(site);
        return
        [
            new OutputFile("search/manifest.txt", output => output.Write(SearchManifest.Render(index))),
            .. index.Terms.Select((shard, i) => new OutputFile($"search/terms-{i}.txt", output => SearchShards.Write(shard, index.Postings, output))),
            .. index.Words.Select((shard, i) => new OutputFile($"search/words-{i}.txt", output => output.Write(SearchWords.Render(shard)))),
            .. index.Texts.Select((parts, i) => new OutputFile($"search/text-{i}.txt", output => SearchTexts.Write(parts, output))),
        ];
    }
}
