using System.Globalization;
using HandbookGen.Configuration;

namespace HandbookGen.Benchmarks;

/// <summary>
/// Builds every pattern in every dialect with the native program, and prints the times, and what grows faster than the page.
/// </summary>
internal static class PatternTable
{
    private const double HighestExponent = 1.2;
    private const double LongestMilliseconds = 2_500;
    private const double MostMegabytes = 700;

    // Medians of three, but one run is enough for what is far from every limit.
    private const int Runs = 3;
    private const double Near = 0.9;

    public static int Run(PatternOptions options)
    {
        using var folder = new ScratchFolder();
        var program = options.Program ?? new Publisher(folder.Path).Publish("src/HandbookGen.Cli", "handbookgen", Publishing.Native);
        if (program is null)
            return 1;
        var builds = new PatternBuilds(program, folder.Path);
        var (measured, slow) = (0, new List<string>());
        Console.WriteLine($"{"", -58} {"dialect", -9} {"64 kB", 8} {"256 kB", 8} {"1 MB", 8}  exponent {"MB", 5}");
        foreach (var pattern in PatternCatalog.All.Where(pattern => pattern.Name.Contains(options.Name, StringComparison.Ordinal)))
        {
            foreach (var dialect in pattern.IsPage ? Enum.GetValues<Dialect>() : [Dialect.Hugo])
            {
                var growth = Measure(builds, pattern, dialect);
                var line = $"{pattern.Name, -58} {dialect, -9} {growth}";
                measured++;
                if (growth.IsBeyond(1))
                    slow.Add(line += LongestOf(builds, pattern, dialect, growth));
                Console.WriteLine(line);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{slow.Count} of {measured} are beyond a limit:"));
        slow.ForEach(Console.WriteLine);
        return slow.Count == 0 ? 0 : 1;
    }

    // From 256 kB to 1 MB, an exponent may be a step: the first collection of memory, or a short time that another program has disturbed.
    // What an algorithm does goes on at 4 MB.
    private static string LongestOf(PatternBuilds builds, Pattern pattern, Dialect dialect, Growth growth)
    {
        var (milliseconds, exponent) = builds.Longest(pattern, dialect, growth.Large);
        return string.Create(CultureInfo.InvariantCulture, $"  4 MB: {milliseconds:0} ms, {exponent:0.00}");
    }

    private static Growth Measure(PatternBuilds builds, Pattern pattern, Dialect dialect)
    {
        var growth = builds.Measure(pattern, dialect, 1);
        return growth.IsBeyond(Near) ? builds.Measure(pattern, dialect, Runs) : growth;
    }

    /// <summary>CPU times in milliseconds, without that of an empty page, and the peak memory.</summary>
    internal sealed record Growth(double Small, double Medium, double Large, double Megabytes)
    {
        // A time that is too short to measure grows by nothing.
        private const double Shortest = 20;

        private double Exponent => Math.Log(Math.Max(Large, Shortest) / Math.Max(Medium, Shortest)) / Math.Log(1_000_000.0 / 256_000);

        /// <param name="share">Of each limit.</param>
        public bool IsBeyond(double share) =>
            Exponent > share * HighestExponent || Large > share * LongestMilliseconds || Megabytes > share * MostMegabytes;

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Small, 5:0} ms {Medium, 5:0} ms {Large, 5:0} ms  {Exponent, 8:0.00} {Megabytes, 5:0}"
            );
    }
}
