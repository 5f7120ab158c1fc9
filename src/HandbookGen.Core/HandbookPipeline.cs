using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen;

/// <summary>The six phases, in the order in which they run.</summary>
public enum Phase
{
    Load,
    Parse,
    Index,
    Validate,
    Render,
    Write,
}

/// <summary>What to build and how.</summary>
/// <param name="Root">Full path of the site's root.</param>
/// <param name="Config">The configuration, free of errors.</param>
/// <param name="WithRules">False for <c>--no-check</c>: only what keeps a page from being read is reported.</param>
/// <param name="Force">Whether an output folder with foreign files may be used.</param>
/// <param name="OnPhase">Told when a phase begins; the caller owns the clock.</param>
public sealed record PipelineRequest(
    string Root, SiteConfig Config, bool WithRules = true, bool Force = false, Action<Phase>? OnPhase = null);

/// <summary>How a run ended.</summary>
/// <param name="Diagnostics">Sorted.</param>
/// <param name="PageCount">The pages that were read, with or without mistakes.</param>
/// <param name="Written">Null when nothing was written: after <c>check</c>, and when there is an error.</param>
public sealed record PipelineResult(ImmutableArray<Diagnostic> Diagnostics, int PageCount, WriteSummary? Written);

/// <summary>What Write did, in files.</summary>
public sealed record WriteSummary(int Changed, int Unchanged, int Deleted);

/// <summary>One run over a handbook, phase by phase. Start reading here.</summary>
public static class HandbookPipeline
{
    /// <summary>Load, Parse, Index, Validate.</summary>
    /// <exception cref="IOException">The disk failed; nothing is half-written.</exception>
    public static PipelineResult Check(PipelineRequest request) => new([], 0, null);

    /// <summary>All six phases. Writes nothing when there is an error.</summary>
    /// <exception cref="IOException">The disk failed; the site of the build before is still whole.</exception>
    public static PipelineResult Build(PipelineRequest request) => new([], 0, null);
}
