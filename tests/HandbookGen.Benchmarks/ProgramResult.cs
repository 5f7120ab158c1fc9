using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>All measured runs of one program.</summary>
internal sealed record ProgramResult(Contender Contender, ImmutableArray<ProcessRun> Runs)
{
    /// <summary>In milliseconds: the run that other load on the machine disturbed least.</summary>
    public double Fastest { get; } = Runs.Min(run => run.Milliseconds);

    /// <summary>In milliseconds; the upper one of an even number of runs.</summary>
    public double Median { get; } = Runs.Select(run => run.Milliseconds).Order().ElementAt(Runs.Length / 2);

    /// <summary>In milliseconds on all cores; hardly depends on other load on the machine.</summary>
    public double LeastCpu { get; } = Runs.Min(run => run.CpuMilliseconds);

    /// <summary>The highest of all runs.</summary>
    public double PeakMegabytes { get; } = Runs.Max(run => run.PeakBytes) / 1e6;
}
