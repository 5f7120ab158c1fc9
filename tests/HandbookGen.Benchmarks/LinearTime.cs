using System.Diagnostics;
using System.Globalization;
using HandbookGen.Configuration;

namespace HandbookGen.Benchmarks;

/// <summary>Times hostile pages in every dialect while they double in length: about 2 is linear, 4 is quadratic.</summary>
internal static class LinearTime
{
    private const double TooLongMilliseconds = 2_000;

    public static int Run()
    {
        Console.WriteLine($"{"", -26} {"dialect", -9} {"length", 10} {"half of it", 13} {"all", 9}  ratio");
        foreach (var page in HostilePage.All)
        {
            foreach (var dialect in Enum.GetValues<Dialect>())
                Console.WriteLine($"{page.Name, -26} {dialect, -9} {Growth(page, dialect)}");
        }

        return 0;
    }

    private static string Growth(HostilePage page, Dialect dialect)
    {
        // The first and shortest page also compiles the code.
        var (length, half, all) = (Math.Max(1, page.Length / 1024), 0.0, 0.0);
        try
        {
            all = Milliseconds(page.Text(length), dialect);
            while (2 * length <= page.Length && all < TooLongMilliseconds)
            {
                length *= 2;
                (half, all) = (all, Milliseconds(page.Text(length), dialect));
            }
        }
        catch (ArgumentException e)
        {
            // What Markdig throws for deep nesting, which the program has to turn into a diagnostic.
            return $"{length, 10}   CRASH: {e.Message}";
        }

        return Format($"{length, 10} {half, 10:0} ms {all, 6:0} ms  {all / Math.Max(half, 1):0.0}");
    }

    private static double Milliseconds(string text, Dialect dialect)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var site = SampleSite.Of([("page.md", text)], dialect);
        SampleSite.Bodies(site);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
