using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Rule = HandbookGen.Validation.Rule;

namespace HandbookGen.Cli;

/// <summary>Measures the phases of one run and shows the current one.</summary>
internal sealed class PhaseClock
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    // Rules that take a larger part of the run are listed.
    private const double CostlyPart = 0.05;

    private readonly List<(Phase Phase, TimeSpan Start)> phases = [];
    private readonly ConcurrentBag<(Rule Rule, TimeSpan Time)> rules = [];

    /// <summary>Does the work, and shows its current phase on the terminal.</summary>
    public T Watch<T>(IAnsiConsole? terminal, Func<Action<Phase>, T> work) =>
        terminal is null
            ? work(Begin)
            : terminal
                .Live(new Text(""))
                .AutoClear(true)
                .Start(line =>
                    work(phase =>
                    {
                        Begin(phase);
                        line.UpdateTarget(new Text(phase.ToString()));
                    })
                );

    /// <summary>Measures a rule until the returned value is disposed; may be called from any thread.</summary>
    public IDisposable Measure(Rule rule) => new RuleTime(rule, Stopwatch.GetTimestamp(), rules);

    /// <summary>Prints the time of each phase, of the whole run and of each costly rule, in milliseconds, and the memory used.</summary>
    public void WriteTimings(Shell shell)
    {
        var end = watch.Elapsed;
        // On a terminal both streams are shown together; the results come first.
        shell.Output.Flush();
        for (var i = 0; i < phases.Count; i++)
            WriteTiming(shell.Error, phases[i].Phase.ToString(), (i + 1 < phases.Count ? phases[i + 1].Start : end) - phases[i].Start);
        WriteTiming(shell.Error, "Total", end);
        foreach (
            var (rule, time) in rules
                .Where(rule => rule.Time > end * CostlyPart)
                .OrderByDescending(rule => rule.Time)
                .ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal)
        )
        {
            shell.Error.WriteLine(
                FormattableString.Invariant($"{rule.Id, -8} {time.TotalMilliseconds, 7:0} ms  {rule.Name}, {time / end:P0} of the run")
            );
        }

        using var process = Process.GetCurrentProcess();
        shell.Error.WriteLine(FormattableString.Invariant($"Memory   {process.PeakWorkingSet64 / 1_000_000, 7} MB"));
        shell.Error.WriteLine(
            FormattableString.Invariant($"GC       {GC.GetTotalPauseDuration().TotalMilliseconds, 7:0} ms  paused; {Collections()}")
        );
    }

    private static string Collections() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{GC.CollectionCount(0)} collections, {GC.CollectionCount(2)} of them full; "
                + $"{GC.GetTotalAllocatedBytes() / 1_000_000} MB allocated"
        );

    private static void WriteTiming(TextWriter error, string name, TimeSpan time) =>
        error.WriteLine(FormattableString.Invariant($"{name, -8} {time.TotalMilliseconds, 7:0} ms"));

    private void Begin(Phase phase) => phases.Add((phase, watch.Elapsed));

    private sealed record RuleTime(Rule Rule, long Start, ConcurrentBag<(Rule Rule, TimeSpan Time)> Times) : IDisposable
    {
        public void Dispose() => Times.Add((Rule, Stopwatch.GetElapsedTime(Start)));
    }
}
