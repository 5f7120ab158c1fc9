using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using HandbookGen.BrowserTests.Harness;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Benchmarks;

/// <summary>
/// Runs Lighthouse (a phone, simulated throttling) on five kinds of pages of the browser tests' handbook, and on the heaviest pages of the
/// real handbooks, of which only the performance is asked. A score is the median of <see cref="Runs"/>.
/// </summary>
internal static class Lighthouse
{
    private const int Runs = 5;

    private static readonly ImmutableArray<(string Category, int Least)> OfOwnPages =
    [
        ("performance", 98),
        ("accessibility", 100),
        ("best-practices", 100),
        ("seo", 100),
    ];

    private static readonly ImmutableArray<(string Category, int Least)> OfHeavyPages = [("performance", 90)];

    /// <returns>The exit code: 1 when a score is too low, 2 when Lighthouse is not installed.</returns>
    public static int Run()
    {
        var tests = Path.Combine(Publisher.RepositoryRoot, "tests");
        var program = Path.Combine(tests, "HandbookGen.Benchmarks", "node_modules", "lighthouse", "cli", "index.js");
        if (!File.Exists(program))
        {
            Console.WriteLine("Lighthouse is not there: run 'npm ci --prefix tests/HandbookGen.Benchmarks'.");
            return 2;
        }

        var corpus = Path.GetFullPath("../shared/corpus", Publisher.RepositoryRoot);
        var isGood = Measure(
            program,
            OfOwnPages,
            Path.Combine(tests, "HandbookGen.BrowserTests", "Site"),
            "content",
            ["/", "/handbook/", "/handbook/reading/", "/handbook/campaigns/devops/", "/people/team/"]
        );
        isGood &= Measure(
            program,
            OfHeavyPages,
            Path.Combine(corpus, "www"),
            "source",
            ["/handbook/communication/", "/handbook/marketing/field-marketing/"]
        );
        isGood &= Measure(
            program,
            OfHeavyPages,
            Path.Combine(corpus, "ja"),
            "content",
            [
                "/handbook/values/",
                "/handbook/engineering/architecture/design-documents/organization/decisions/007_self_managed_dedicated_single_organization/",
            ]
        );
        return isGood ? 0 : 1;
    }

    /// <summary>Builds a site and prints a line of scores for each page; false if one is too low.</summary>
    private static bool Measure(
        string program,
        ImmutableArray<(string Category, int Least)> wanted,
        string root,
        string input,
        ReadOnlySpan<string> pages
    )
    {
        if (!Directory.Exists(root))
        {
            Console.WriteLine($"'{root}' is not there; its pages were not measured.");
            return false;
        }

        var temporary = Directory.CreateTempSubdirectory("handbookgen-lighthouse-");
        try
        {
            var config = new SiteConfig
            {
                SiteTitle = "Sample Handbook",
                SiteDescription = "A handbook with one of everything.",
                Host = "handbook.example.com",
                InputPaths = [input],
                OutputPath = temporary.FullName,
            };
            HandbookPipeline.Build(new PipelineRequest(root, config, ShippedThemes.OfProgram, WithRules: false, Force: true));
            return MeasureBuilt(program, wanted, temporary.FullName, pages);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static bool MeasureBuilt(
        string program,
        ImmutableArray<(string Category, int Least)> wanted,
        string folder,
        ReadOnlySpan<string> pages
    )
    {
        var server = SiteServer.Start(folder).GetAwaiter().GetResult();
        try
        {
            Console.WriteLine($"{"", -40}{string.Concat(wanted.Select(category => $"{category.Category, 15}"))}");
            var isGood = true;
            foreach (var page in pages)
            {
                var scores = Enumerable.Range(0, Runs).Select(_ => ScoresOf(program, wanted, server.Origin + page)).ToList();
                var medians = wanted.Select((_, i) => scores.Select(run => run[i]).Order().ElementAt(Runs / 2)).ToList();
                Console.WriteLine($"{page[^Math.Min(page.Length, 39)..], -40}{string.Concat(medians.Select(score => $"{score, 15}"))}");
                isGood &= medians.Zip(wanted).All(pair => pair.First >= pair.Second.Least);
            }

            return isGood;
        }
        finally
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static ImmutableArray<int> ScoresOf(string program, ImmutableArray<(string Category, int Least)> wanted, string url)
    {
        var start = new ProcessStartInfo(
            "node",
            [
                program,
                url,
                "--output=json",
                "--output-path=stdout",
                "--quiet",
                "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
                "--only-categories=" + string.Join(',', wanted.Select(category => category.Category)),
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment.TryAdd("CHROME_PATH", Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium");
        using var lighthouse = Process.Start(start)!;
        using var report = JsonDocument.Parse(lighthouse.StandardOutput.ReadToEnd());
        lighthouse.WaitForExit();
        var failed = report
            .RootElement.GetProperty("audits")
            .EnumerateObject()
            .Where(audit =>
                audit.Value.GetProperty("scoreDisplayMode").GetString() == "binary" && audit.Value.GetProperty("score").GetDouble() < 1
            );
        foreach (var audit in failed)
            Console.WriteLine($"  {audit.Name}: {audit.Value.GetProperty("title").GetString()}");
        return
        [
            .. wanted.Select(category =>
                (int)
                    Math.Round(
                        100 * report.RootElement.GetProperty("categories").GetProperty(category.Category).GetProperty("score").GetDouble()
                    )
            ),
        ];
    }
}
