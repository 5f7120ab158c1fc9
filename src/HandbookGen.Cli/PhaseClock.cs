using System.Collections.Concurrent;
using System.Diagnostics;
using Spectre.Console;
using Rule = HandbookGen.Validation.Rule;

namespace HandbookGen.Cli;

/// <summary>Measures the phases of one run and shows the current one.</summary>
internal sealed class PhaseClock
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    // A rule that takes more of a run is named.
    private const double CostlyPart = 0.05;

    private readonly List<(Phase Phase, TimeSpan Start)> phases = [];
    private readonly ConcurrentBag<(Rule Rule, TimeSpan Time)> rules = [];

    /// <summary>Does the work, with its phase in one line on the terminal while it lasts.</summary>
    public PipelineResult Watch(IAnsiConsole? terminal, Func<Action<Phase>, PipelineResult> work) =>
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

    /// <summary>Measures a rule, from any thread, until the answer is disposed.</summary>
    public IDisposable Measure(Rule rule) => new RuleTime(rule, Stopwatch.GetTimestamp(), rules);

    /// <summary>A line per phase, in milliseconds, one for the whole run, and one for each rule that takes a good part of it.</summary>
    public void WriteTimings(Shell shell)
    {
        var end = watch.Elapsed;
        // On a terminal both end up in one place; the results come first.
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
            FormattableString.Invariant(
                $"Pauses   {GC.GetTotalPauseDuration().TotalMilliseconds, 7:0} ms  {GC.CollectionCount(0)} collections, {GC.CollectionCount(2)} of everything; {GC.GetTotalAllocatedBytes() / 1_000_000} MB allocated"
            )
        );
    }

    private static void WriteTiming(TextWriter error, string name, TimeSpan time) =>
        error.WriteLine(FormattableString.Invariant($"{name, -8} {time.TotalMilliseconds, 7:0} ms"));

    private void Begin(Phase phase) => phases.Add((phase, watch.Elapsed));

    private sealed record RuleTime(Rule Rule, long Start, ConcurrentBag<(Rule Rule, TimeSpan Time)> Times) : IDisposable
    {
        public void Dispose() => Times.Add((Rule, Stopwatch.GetElapsedTime(Start)));
    }
}
