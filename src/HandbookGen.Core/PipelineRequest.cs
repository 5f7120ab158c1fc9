using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Validation;

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
/// <param name="ShippedThemes">Full path of the themes that come with the program.</param>
/// <param name="WithRules">False for <c>--no-check</c>: only what keeps a page from being read is reported.</param>
/// <param name="Force">Whether an output folder with foreign files may be used.</param>
/// <param name="Base">A commit whose protected anchors the site must still have: a branch, a tag or a hash; null for none.</param>
/// <param name="HasTypedInputPaths">Whether the command line names other input folders than <c>statiq.json</c>.</param>
/// <param name="OnPhase">Told when a phase begins; the caller owns the clock.</param>
public sealed record PipelineRequest(
    string Root,
    SiteConfig Config,
    string ShippedThemes,
    bool WithRules = true,
    bool Force = false,
    string? Base = null,
    bool HasTypedInputPaths = false,
    Action<Phase>? OnPhase = null
)
{
    /// <summary>The old findings that are tolerated.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>Whether only findings are reported that have to do with files that differ from <see cref="Base"/>.</summary>
    public bool OnlyChanged { get; init; }

    /// <summary>Told when a rule begins, from several threads; what it answers is disposed when the rule is through.</summary>
    public Func<Rule, IDisposable>? OnRule { get; init; }
}

/// <summary>How a run ended.</summary>
/// <param name="Diagnostics">Sorted.</param>
/// <param name="Sources">The text of the files that diagnostics are in; one that could not be read is missing.</param>
/// <param name="PageCount">The pages that were read, with or without mistakes.</param>
/// <param name="RulesUrl">The address of the page that explains the rules; null when this handbook has none, or no host.</param>
/// <param name="Written">Null when nothing was written: after <c>check</c>, and when there is an error.</param>
public sealed record PipelineResult(
    ImmutableArray<Diagnostic> Diagnostics,
    FrozenDictionary<SitePath, SourceFile> Sources,
    int PageCount,
    string? RulesUrl,
    WriteSummary? Written
)
{
    /// <summary>The findings that the baseline tolerates, sorted; they are not among <see cref="Diagnostics"/>.</summary>
    public ImmutableArray<Diagnostic> Tolerated { get; init; } = [];

    /// <summary>What the baseline tolerates and nobody found.</summary>
    public ImmutableArray<BaselineEntry> Stale { get; init; } = [];

    /// <summary>The findings that have nothing to do with changed files, sorted; only when that was asked for.</summary>
    public ImmutableArray<Diagnostic> LeftOut { get; init; } = [];

    /// <summary>What was checked; null for a run that never began.</summary>
    public Site? Site { get; init; }

    /// <summary>Whether one of <see cref="Diagnostics"/> is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Of every diagnostic, tolerated or left out or not.</summary>
    public IReadOnlyDictionary<Diagnostic, Fingerprint> Fingerprints() =>
        Fingerprint.ByDiagnostic([.. Diagnostics.Concat(Tolerated).Concat(LeftOut).Order()], Sources);

    /// <summary>The same run, with the diagnostics that a question lets through.</summary>
    public PipelineResult Only(Func<Diagnostic, bool> concerns)
    {
        var isLeft = Diagnostics.ToLookup(concerns);
        return this with { Diagnostics = [.. isLeft[true]], LeftOut = [.. isLeft[false]] };
    }

    /// <summary>Of a run that never began.</summary>
    public static PipelineResult Nothing { get; } = new([], FrozenDictionary<SitePath, SourceFile>.Empty, 0, null, null);
}

/// <summary>What Write did, in files.</summary>
public sealed record WriteSummary(int Changed, int Unchanged, int Deleted);
