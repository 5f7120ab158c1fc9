using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>All measured runs of one program.</summary>
internal sealed record ProgramResult(Contender Contender, ImmutableArray<ProcessRun> Runs)
{
    /// <summary>In milliseconds: the run that other programs of the machine disturbed least.</summary>
    public double Fastest { get; } = Runs.Min(run => run.Milliseconds);

    /// <summary>In milliseconds; the upper one of an even number of runs.</summary>
    public double Median { get; } = Runs.Select(run => run.Milliseconds).Order().ElementAt(Runs.Length / 2);

    /// <summary>In milliseconds of all cores; hardly depends on what else the machine does.</summary>
    public double LeastCpu { get; } = Runs.Min(run => run.CpuMilliseconds);

    /// <summary>Of the hungriest run.</summary>
    public double PeakMegabytes { get; } = Runs.Max(run => run.PeakBytes) / 1e6;
}
