using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Benchmarks;

/// <summary>
/// Measures the quality, speed and size of the search: known items as queries to the theme's own <c>search.js</c> and to Pagefind on the
/// same HTML, and the share of the build time that the index takes.
/// </summary>
internal static class SearchComparison
{
    private const int Items = 500;
    private const int Seed = 20221123;
    private const int Rounds = 5;
    private const string Pagefind = "pagefind@1.6.0";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static int Run()
    {
        var temporary = Directory.CreateTempSubdirectory("handbookgen-search-");
        try
        {
            var publisher = new Publisher(temporary.FullName);
            var program =
                publisher.Publish("src/HandbookGen.Cli", "handbookgen", Publishing.Native)
                ?? publisher.Publish("src/HandbookGen.Cli", "handbookgen", Publishing.Plain);
            if (program is null)
                return 1;
            foreach (var (corpus, input) in (ReadOnlySpan<(string, string)>)[("content", "content"), ("www", "source"), ("ja", "content")])
            {
                var root =
                    corpus == "content"
                        ? Publisher.RepositoryRoot
                        : Path.GetFullPath("../shared/corpus/" + corpus, Publisher.RepositoryRoot);
                if (!Directory.Exists(root))
                {
                    Console.WriteLine($"There is no '../shared/corpus/{corpus}' beside the repository; it is left out.");
                    continue;
                }

                var site = MeasureIndex(program, corpus, root, input, temporary.FullName);
                AskForItems(corpus, root, input, site, temporary.FullName);
            }

            MeasureDoubled(program, temporary.FullName);

            return 0;
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    // Alternating, so that other load on the machine affects both; returns the folder of the last site with an index.
    private static string MeasureIndex(string program, string name, string root, string input, string temporary)
    {
        var times = new Dictionary<bool, List<ProcessRun>> { [true] = [], [false] = [] };
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var withIndex in (ReadOnlySpan<bool>)[true, false])
            {
                var contender = new Contender(
                    name,
                    program,
                    output =>
                        [
                            "build",
                            "-r",
                            root,
                            "-i",
                            input,
                            "-o",
                            output,
                            "-a",
                            "All=None",
                            "-s",
                            $"GenerateSearchIndex={(withIndex ? "true" : "false")}",
                        ],
                    name
                );
                var run = ProcessRun.Of(contender, Path.Combine(temporary, $"{name}-{withIndex}-{round}"));
                if (round > 0)
                    times[withIndex].Add(run);
            }
        }

        var (with, without) = (times[true], times[false]);
        Print(
            $"{name}: build {with.Min(run => run.Milliseconds):0} ms with the index, {without.Min(run => run.Milliseconds):0} ms without; "
        );
        Print(
            $"its share is {Share(with, without, run => run.Milliseconds):0.0} % of the time and {Share(with, without, run => run.CpuMilliseconds):0.0} % of the CPU time; "
        );
        Print($"peak memory {with.Max(run => run.PeakBytes) / 1e6:0} MB with, {without.Max(run => run.PeakBytes) / 1e6:0} MB without\n");
        var site = Path.Combine(temporary, $"{name}-{true}-{Rounds}");
        PrintSize(name, site);
        return site;
    }

    // The index of 'ja2', which has a limit.
    private static void MeasureDoubled(string program, string temporary)
    {
        var root = Path.GetFullPath("../shared/corpus/ja", Publisher.RepositoryRoot);
        if (!Directory.Exists(root))
            return;
        var (doubled, output) = (Path.Combine(temporary, "ja2"), Path.Combine(temporary, "ja2-site"));
        DoubledCorpus.Copy(root, doubled);
        ProcessRun.Of(new Contender("ja2", program, target => ["build", "-r", doubled, "-o", target, "-a", "All=None"], ""), output);
        PrintSize("ja2", output);
    }

    private static void PrintSize(string name, string site)
    {
        var files = new DirectoryInfo(Path.Combine(site, "search")).GetFiles();
        Print($"{name}: {files.Length} files, {files.Sum(file => file.Length) / 1e6:0.0} MB\n");
    }

    private static double Share(List<ProcessRun> with, List<ProcessRun> without, Func<ProcessRun, double> of) =>
        100 * (with.Min(of) - without.Min(of)) / with.Min(of);

    private static void AskForItems(string corpus, string root, string input, string site, string temporary)
    {
        if (!NodeProgram.IsInstalled)
        {
            Console.WriteLine("Node and npm are not installed; nothing was asked.");
            return;
        }

        var config = new SiteConfig { InputPaths = [input] };
        var items = KnownItem.Choose(
            HandbookPipeline.ParseAndIndex(SiteLoader.Load(root, config), config, forRendering: true).Site,
            Items,
            Seed
        );
        var other = corpus == "www" ? IndexWithPagefind(site, temporary) : null;
        if (Ask(items, site, other, temporary) is { } known)
            Print(known, items.Length);
        if (Ask(WantedPages.Of(corpus), site, null, temporary) is { } wanted)
            Print(
                $"{corpus}: the wanted page is among the first five (and the first), in percent: {Of(wanted.Own, 0)} of {wanted.Own.Places.Length}\n\n"
            );
    }

    private static Answers? Ask(ImmutableArray<KnownItem> items, string site, string? pagefind, string temporary)
    {
        var file = Path.Combine(temporary, "items.json");
        File.WriteAllText(file, JsonSerializer.Serialize(items, Json));
        ImmutableArray<string> arguments =
        [
            Path.Combine(Publisher.RepositoryRoot, "tests", "HandbookGen.Benchmarks", "search-quality.mjs"),
            Path.Combine(Publisher.RepositoryRoot, "themes", "handbook", "assets"),
            site,
            file,
            .. pagefind is null ? ImmutableArray<string>.Empty : [pagefind],
        ];
        if (NodeProgram.Run("node", temporary, [.. arguments]) is { } answer)
            return JsonSerializer.Deserialize<Answers>(answer, Json);
        Console.WriteLine("'search-quality.mjs' did not end well; see its message above.");
        return null;
    }

    // As a careful user would: only the main part of a page, without what is repeated on other pages.
    private static string? IndexWithPagefind(string site, string temporary)
    {
        var folder = Directory.CreateDirectory(Path.Combine(temporary, "pagefind")).FullName;
        File.WriteAllText(Path.Combine(folder, "package.json"), "{ \"private\": true }");
        if (NodeProgram.Run("npm", folder, "install", "--silent", "--no-audit", "--no-fund", Pagefind) is null)
        {
            Console.WriteLine($"'{Pagefind}' cannot be installed; it is left out.");
            return null;
        }

        var output = Path.Combine(folder, "output");
        var watch = Stopwatch.StartNew();
        var printed = NodeProgram.Run(
            "npm",
            folder,
            "exec",
            "--offline",
            "--",
            "pagefind",
            "--site",
            site,
            "--output-path",
            output,
            "--root-selector",
            "main",
            "--exclude-selectors",
            ".page-aside, .breadcrumbs, .child-pages, .page-footer"
        );
        Print($"Pagefind took {watch.Elapsed.TotalMilliseconds:0} ms for its index of the same site\n");
        return printed is null ? null : output;
    }

    private static void Print(Answers answers, int count)
    {
        Print($"\nThe page is among the first five (and the first) results of {count} headings, in percent:\n");
        Print($"{"", -14} {"search.js", 16} {"Pagefind", 16}\n");
        for (var i = 0; i < KnownItem.Kinds.Length; i++)
            Print(
                $"{KnownItem.Kinds[i], -14} {Of(answers.Own, i), 16} {(answers.Pagefind is { } other ? Of(other, i) : "left out"), 16}\n"
            );
        Print(
            $"\nA first query of a browser that has loaded nothing: median {answers.Own.MedianSize / 1000.0:0.0} kB compressed, largest {answers.Own.LargestSize / 1000.0:0.0} kB; median {answers.Own.MedianWholeSize / 1000.0:0.0} kB from a host without ranges\n"
        );
    }

    private static string Of(Engine engine, int query) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Percent(engine, place => place[query] >= 0):0.0} ({Percent(engine, place => place[query] == 0):0.0})"
        );

    private static double Percent(Engine engine, Func<int[], bool> isGood) => 100.0 * engine.Places.Count(isGood) / engine.Places.Length;

    private static void Print(FormattableString text) => Console.Write(text.ToString(CultureInfo.InvariantCulture));

    private sealed record Answers(Engine Own, Engine? Pagefind);

    private sealed record Engine(int[][] Places, int MedianSize, int LargestSize, int MedianWholeSize);
}
