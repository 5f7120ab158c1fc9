using System.Collections.Immutable;
using System.Globalization;

namespace HandbookGen.Benchmarks;

/// <summary>Compares whole processes in one run on one machine; on other machines only the ratios are meaningful.</summary>
internal static class Comparison
{
    /// <returns>The exit code.</returns>
    public static int Run(CompareOptions options)
    {
        if (!Directory.Exists(Path.Combine(options.Corpus, "content")))
        {
            Console.WriteLine($"'{options.Corpus}' holds no folder 'content'; nothing was measured. Name a site with --corpus.");
            return options.Enforce ? 1 : 0;
        }

        var temporary = Directory.CreateTempSubdirectory("handbookgen-compare-");
        try
        {
            var contenders = Contenders.For(options.Corpus, temporary.FullName);
            var results = Measure(contenders, options.Runs, Path.Combine(temporary.FullName, "output"));
            Print(options, results);
            var budgets = Budget.Of(results.ToDictionary(result => result.Contender.Name));
            foreach (var budget in budgets)
                Console.WriteLine(budget);
            return options.Enforce && !budgets.All(budget => budget.IsKept) ? 1 : 0;
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    // In rounds, so that other load on the machine affects every program; the first round only warms the disk cache.
    private static ImmutableArray<ProgramResult> Measure(ImmutableArray<Contender> contenders, int rounds, string output)
    {
        var runs = contenders.Select(_ => ImmutableArray.CreateBuilder<ProcessRun>(rounds)).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            Console.WriteLine(round == 0 ? "Warming up ..." : $"Round {round} of {rounds} ...");
            foreach (var (contender, measured) in contenders.Zip(runs))
            {
                // A new folder for each run, kept until the end: a file system may be slow to create files right after deleting many.
                var run = ProcessRun.Of(contender, Path.Combine(output, $"{contender.Name}-{round}"));
                if (round > 0)
                    measured.Add(run);
            }
        }

        return [.. contenders.Zip(runs, (contender, measured) => new ProgramResult(contender, measured.DrainToImmutable()))];
    }

    private static void Print(CompareOptions options, ImmutableArray<ProgramResult> results)
    {
        var pages = Directory.GetFiles(Path.Combine(options.Corpus, "content"), "*.md", SearchOption.AllDirectories).Length;
        Console.WriteLine(
            $"\n{pages} pages, {options.Runs} runs, {Environment.ProcessorCount} cores. CPU times and ratios are of minima.\n"
        );
        Console.WriteLine($"{"", -32} {"median", 9} {"min", 9} {"cpu", 9} {"peak", 8}  ratio");
        foreach (var result in results)
        {
            var limit = results.First(other => other.Contender.Name == result.Contender.Limit);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Contender.Name, -32} {result.Median, 6:0} ms {result.Fastest, 6:0} ms {result.LeastCpu, 6:0} ms "
                        + $"{result.PeakMegabytes, 5:0} MB  {result.Fastest / limit.Fastest:0.00} x"
                )
            );
        }

        Console.WriteLine();
    }
}
