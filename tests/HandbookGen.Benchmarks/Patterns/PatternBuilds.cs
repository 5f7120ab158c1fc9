using HandbookGen.Configuration;

namespace HandbookGen.Benchmarks;

/// <summary>Builds sites of one page with the program.</summary>
/// <param name="program">Full path of the executable.</param>
/// <param name="folder">Receives the sites.</param>
internal sealed class PatternBuilds(string program, string folder)
{
    private readonly Dictionary<Dialect, double> empty = [];

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
