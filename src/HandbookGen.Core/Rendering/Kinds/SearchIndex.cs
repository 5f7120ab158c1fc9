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
            new OutputFile("search/manifest.txt", () => SearchManifest.Render(index)),
            .. index.Terms.Select((shard, i) => new OutputFile($"search/terms-{i}.txt", () => SearchShards.Render(shard, index.Postings))),
            .. index.Words.Select((shard, i) => new OutputFile($"search/words-{i}.txt", () => SearchWords.Render(shard))),
            .. index.Texts.Select((parts, i) => new OutputFile($"search/text-{i}.txt", () => SearchTexts.Render(parts))),
        ];
    }
}
