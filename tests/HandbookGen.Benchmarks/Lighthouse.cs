using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using HandbookGen.BrowserTests.Harness;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Benchmarks;

/// <summary>Runs Lighthouse on five kinds of pages, one each, of the handbook that the browser tests use.</summary>
internal static class Lighthouse
{
    private static readonly ImmutableArray<(string Category, int Least)> Wanted =
    [
        ("performance", 98),
        ("accessibility", 100),
        ("best-practices", 100),
        ("seo", 100),
    ];

    private static readonly ImmutableArray<string> Pages =
    [
        "/",
        "/handbook/",
        "/handbook/reading/",
        "/handbook/campaigns/devops/",
        "/people/team/",
    ];

    /// <returns>The exit code: 1 when a score is too low.</returns>
    public static int Run()
    {
        var tests = Path.Combine(Publisher.RepositoryRoot, "tests");
        var program = Path.Combine(tests, "HandbookGen.Benchmarks", "node_modules", "lighthouse", "cli", "index.js");
        if (!File.Exists(program))
        {
            Console.WriteLine("Lighthouse is not there: run 'npm ci --prefix tests/HandbookGen.Benchmarks'.");
            return 2;
        }

        var temporary = Directory.CreateTempSubdirectory("handbookgen-lighthouse-");
        try
        {
            var config = new SiteConfig
            {
                SiteTitle = "Sample Handbook",
                SiteDescription = "A handbook with one of everything.",
                Host = "handbook.example.com",
                OutputPath = temporary.FullName,
            };
            HandbookPipeline.Build(
                new PipelineRequest(Path.Combine(tests, "HandbookGen.BrowserTests", "Site"), config, ShippedThemes.OfProgram, Force: true)
            );
            return Measure(program, temporary.FullName);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static int Measure(string program, string folder)
    {
        var server = SiteServer.Start(folder).GetAwaiter().GetResult();
        try
        {
            Console.WriteLine($"{"", -32}{string.Concat(Wanted.Select(wanted => $"{wanted.Category, 15}"))}");
            var isGood = true;
            foreach (var page in Pages)
            {
                var scores = ScoresOf(program, server.Origin + page);
                Console.WriteLine($"{page, -32}{string.Concat(scores.Select(score => $"{score, 15}"))}");
                isGood &= scores.Zip(Wanted).All(pair => pair.First >= pair.Second.Least);
            }

            return isGood ? 0 : 1;
        }
        finally
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static ImmutableArray<int> ScoresOf(string program, string url)
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
                "--only-categories=" + string.Join(',', Wanted.Select(wanted => wanted.Category)),
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
            .. Wanted.Select(wanted =>
                (int)
                    Math.Round(
                        100 * report.RootElement.GetProperty("categories").GetProperty(wanted.Category).GetProperty("score").GetDouble()
                    )
            ),
        ];
    }
}
