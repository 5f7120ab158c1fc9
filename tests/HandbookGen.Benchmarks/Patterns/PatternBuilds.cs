using HandbookGen.Configuration;

namespace HandbookGen.Benchmarks;

/// <summary>Builds sites of one page with the program.</summary>
/// <param name="program">Full path of the executable.</param>
/// <param name="folder">Receives the sites.</param>
internal sealed class PatternBuilds(string program, string folder)
{
    // A little less than 4 MB, because no pattern is exactly as long as asked for.
    private const int Longer = 3_900_000;

    private readonly Dictionary<Dialect, double> empty = [];

    /// <summary>CPU time and exponent from 1 MB to 4 MB, the longest page that the settings allow by default.</summary>
    /// <param name="large">The time for 1 MB, without that of an empty page.</param>
    public (double Milliseconds, double Exponent) Longest(Pattern pattern, Dialect dialect, double large)
    {
        var milliseconds = Build(pattern, Longer, dialect, 1).Milliseconds - empty[dialect];
        return (milliseconds, Math.Log(Math.Max(milliseconds, 1) / Math.Max(large, 1)) / Math.Log(Longer / 1_000_000.0));
    }

    public PatternTable.Growth Measure(Pattern pattern, Dialect dialect, int runs)
    {
        if (!empty.TryGetValue(dialect, out var start))
            empty.Add(dialect, start = Build(pattern, 0, dialect, 3).Milliseconds);
        var (small, _) = Build(pattern, 64_000, dialect, runs);
        var (medium, _) = Build(pattern, 256_000, dialect, runs);
        var (large, megabytes) = Build(pattern, 1_000_000, dialect, runs);
        return new PatternTable.Growth(small - start, medium - start, large - start, megabytes);
    }

    // The median of the CPU times: on a busy machine, the clock on the wall shows something else.
    private (double Milliseconds, double Megabytes) Build(Pattern pattern, int length, Dialect dialect, int runs)
    {
        var site = Path.Combine(folder, "site");
        if (Directory.Exists(site))
            Directory.Delete(site, recursive: true);
        var file = Path.Combine(site, pattern.Path);
        Directory.CreateDirectory(Path.Combine(site, "content"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(Path.Combine(site, "content", "_index.md"), "");
        File.WriteAllText(file, length == 0 ? "" : pattern.Text(length));
        File.WriteAllText(Path.Combine(site, "statiq.json"), $$"""{ "Dialects": { "**": "{{dialect.ToString().ToLowerInvariant()}}" } }""");
        var contender = new Contender("handbookgen", program, output => ["build", "-r", site, "-o", output, "--format", "concise"], "");
        var results = Enumerable
            .Range(0, runs)
            .Select(run => ProcessRun.Of(contender, Path.Combine(folder, "output"), highest: 1))
            .ToList();
        return (results.Select(run => run.CpuMilliseconds).Order().ElementAt(runs / 2), results.Max(run => run.PeakBytes) / 1e6);
    }
}
