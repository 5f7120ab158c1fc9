using System.Collections.Immutable;
using System.Globalization;

namespace HandbookGen.Benchmarks;

/// <summary>A promise about time or memory, and what was measured.</summary>
internal sealed record Budget(string Promise, double Measured, double Allowed)
{
    public bool IsKept => Measured <= Allowed;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsKept ? "pass" : "FAIL")}  {Promise}: {Measured:0.00}, allowed {Allowed:0.##}");

    public static ImmutableArray<Budget> Of(IReadOnlyDictionary<string, ProgramResult> results)
    {
        var build = results[Contenders.Build];
        ImmutableArray<Budget> all =
        [
            new("build / limit", build.Fastest / results[Contenders.Limit].Fastest, 2.5),
            new("check / limit-parse", results[Contenders.Check].Fastest / results[Contenders.LimitParse].Fastest, 2),
            new("peak memory of build, in MB", build.PeakMegabytes, 700),
        ];
        return results.TryGetValue(Contenders.Hugo, out var hugo) ? [.. all, new("build / hugo", build.Fastest / hugo.Fastest, 0.5)] : all;
    }
}
