using HandbookGen.Benchmarks;

return args switch
{
    ["compare", .. var typed] when CompareOptions.Parse(typed) is { } options => Comparison.Run(options),
    ["micro"] => MicroBenchmarks.Run(),
    ["parse"] => ParseRatio.Run(
        new[] { "ja/content", "www/source" }.Select(folder => Path.GetFullPath("../shared/corpus/" + folder, Publisher.RepositoryRoot))
    ),
    ["parse", .. var folders] => ParseRatio.Run(folders.Select(Path.GetFullPath)),
    ["patterns", .. var typed] when PatternOptions.Parse(typed) is { } options => PatternTable.Run(options),
    ["fuzz"] => FuzzRun.Run(FuzzRun.Minutes),
    ["fuzz", "--minutes", var typed] when int.TryParse(typed, out var minutes) => FuzzRun.Run(minutes),
    [FuzzTarget.Command, var what] => FuzzTarget.Run(what),
    ["mutate", .. var typed] when MutationOptions.Parse(typed) is { } options => MutatedPages.Run(options),
    ["weight"] => Weight.Run(Path.GetFullPath("../shared/corpus/ja", Publisher.RepositoryRoot)),
    ["weight", "--corpus", var corpus] => Weight.Run(Path.GetFullPath(corpus)),
    ["campaigns"] => CampaignIndexes.Run(),
    ["workspace"] => WorkspaceEdits.Run(Path.GetFullPath("../shared/corpus/ja", Publisher.RepositoryRoot), 200),
    ["workspace", "--edits", var typed] when int.TryParse(typed, out var edits) => WorkspaceEdits.Run(
        Path.GetFullPath("../shared/corpus/ja", Publisher.RepositoryRoot),
        edits
    ),
    ["preview", .. var typed] when PreviewOptions.Parse(typed) is { } options => PreviewLatency.Run(options),
    ["review"] => ReviewRatio.Run(Path.GetFullPath("../shared/corpus/ja", Publisher.RepositoryRoot)),
    ["review", "--corpus", var corpus] => ReviewRatio.Run(Path.GetFullPath(corpus)),
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
        preview [--corpus FOLDER] [--program FILE] [--soak N]
                                                           how long an editor waits for pages and findings, memory, idle CPU
        patterns [--program FILE] [NAME]                   whether time grows faster than hostile pages, and how much memory they take
        mutate [--pages N] [--seed N] FOLDER ...           pages of these folders, edited at random: whether any stops the program
        fuzz [--minutes N]                                 AFL++ looks for pages and YAML that stop the parser; needs afl-fuzz
        review [--corpus FOLDER]                           'review' against 'check --base' and 'build', on a handbook of 4,600 pages
        lighthouse                                         scores of five kinds of pages and of the heaviest; needs npm ci here
        search                                             known items, asked of the theme's search and of Pagefind
        campaigns                                          all indexes of 1,250 and of 5,000 campaigns
        workspace [--edits N]                              edits of a workspace on 4,561 pages, without watcher and server
        weight [--corpus FOLDER]                           pages against their Markdown as bare HTML, in bytes
        """
    );
    return 2;
}
