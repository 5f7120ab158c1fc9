using System.Collections.Immutable;
using System.Globalization;

namespace HandbookGen.Benchmarks;

/// <summary>A promise about time or memory, with the measured value.</summary>
internal sealed record Budget(string Promise, double Measured, double Allowed)
{
    public bool IsKept => Measured <= Allowed;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsKept ? "pass" : "FAIL")}  {Promise}: {Measured:0.00}, allowed {Allowed:0.##}");

    /// <summary>
    /// Compares each way of publishing HandbookGen with the limit published the same way. The native program, which the README recommends,
    /// is also compared with the limit published as .NET programs usually are.
    /// </summary>
    public static ImmutableArray<Budget> Of(IReadOnlyDictionary<string, ProgramResult> results)
    {
        const Publishing native = Publishing.Native,
            usual = Publishing.ReadyToRun;
        IEnumerable<Budget?> all =
        [
            Ratio(Contenders.Build(native), Contenders.Limit(usual), 1.8),
            Ratio(Contenders.Build(native), Contenders.Limit(native), 1.8),
            Ratio(Contenders.Build(usual), Contenders.Limit(usual), 1.8),
            Ratio(Contenders.Check(native), Contenders.LimitParse(usual), 2),
            Ratio(Contenders.Check(native), Contenders.LimitParse(native), 2),
            Ratio(Contenders.Check(usual), Contenders.LimitParse(usual), 2),
            Ratio(Contenders.Build(native), Contenders.Hugo, 0.5),
            Ratio(Contenders.Build(usual), Contenders.Hugo, 0.5),
            .. results
                .Values.Where(result =>
                    result.Contender.Name is var name && (name == Contenders.Build(native) || name == Contenders.Build(usual))
                )
                .Select(result => new Budget($"peak memory of {result.Contender.Name}, in MB", result.PeakMegabytes, 700)),
        ];
        return [.. all.OfType<Budget>()];

        // Null when one of the two could not be measured on this machine.
        Budget? Ratio(string name, string other, double allowed) =>
            results.TryGetValue(name, out var measured) && results.TryGetValue(other, out var limit)
                ? new Budget($"({name}) / ({other})", measured.Fastest / limit.Fastest, allowed)
                : null;
    }
}
