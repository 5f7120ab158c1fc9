using HandbookGen.Benchmarks;

return args switch
{
    ["compare", .. var typed] when CompareOptions.Parse(typed) is { } options => Comparison.Run(options),
    ["micro"] => MicroBenchmarks.Run(),
    ["parse"] => ParseRatio.Run(
        new[] { "ja/content", "www/source" }.Select(folder => Path.GetFullPath("../shared/corpus/" + folder, Publisher.RepositoryRoot))
    ),
    ["parse", .. var folders] => ParseRatio.Run(folders.Select(Path.GetFullPath)),
    ["linear"] => LinearTime.Run(),
    ["weight"] => Weight.Run(Path.GetFullPath("../shared/corpus/ja", Publisher.RepositoryRoot)),
    ["weight", "--corpus", var corpus] => Weight.Run(Path.GetFullPath(corpus)),
    ["campaigns"] => CampaignIndexes.Run(),
    ["lighthouse"] => Lighthouse.Run(),
    ["search"] => SearchComparison.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        compare [--corpus FOLDER] [--runs N] [--enforce]   whole processes against the limit program
        micro                                              single parts, with BenchmarkDotNet
        parse [FOLDER ...]                                 the Parse phase against Markdig with all of its extensions
        linear                                             whether time grows with the length of hostile pages
        lighthouse                                         scores of five kinds of pages; needs Chromium, Node and npm ci here
        search                                             known items, asked of the theme's search and of Pagefind
        campaigns                                          all indexes of 1,250 and of 5,000 campaigns
        weight [--corpus FOLDER]                           pages against their Markdown as bare HTML, in bytes
        """
    );
    return 2;
}
