using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen;

/// <summary>The six phases, in order.</summary>
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
/// <param name="ShippedThemes">The themes that come with the program.</param>
/// <param name="WithRules">False for <c>--no-check</c>: reports only problems that prevent reading a page.</param>
/// <param name="Force">Whether the output folder may contain files from elsewhere.</param>
/// <param name="Base">A branch, tag or hash: the commit that the site is compared with; null for none.</param>
/// <param name="HasTypedInputPaths">Whether the command line overrides the input folders in <c>statiq.json</c>.</param>
/// <param name="OnPhase">Called when a phase begins; the caller owns the clock.</param>
public sealed record PipelineRequest(
    string Root,
    SiteConfig Config,
    ShippedThemes ShippedThemes,
    bool WithRules = true,
    bool Force = false,
    string? Base = null,
    bool HasTypedInputPaths = false,
    Action<Phase>? OnPhase = null
)
{
    /// <summary>The known findings that are tolerated.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>The settings on the command line; <see cref="Config"/> contains them.</summary>
    public ConfigOverrides Overrides { get; init; } = ConfigOverrides.None;

    /// <summary>Stands in for the anchor lock in the root, for a site that has none yet; null for the one in the root.</summary>
    public SourceFile? AnchorLock { get; init; }

    /// <summary>Whether to report only findings that <see cref="Base"/> does not have.</summary>
    public bool OnlyChanged { get; init; }

    /// <summary>Whether a check also looks into the output folder, as a build without <c>--force</c> does.</summary>
    public bool LooksIntoOutput { get; init; }

    /// <summary>The staged files to check instead of those on disk, compared with the last commit; null for those on disk.</summary>
    public StagedChange? Staged { get; init; }

    /// <summary>
    /// The commit that the settings and the theme come from, because nobody trusts those on disk; null if they are trusted.
    /// </summary>
    public TrustedCommit? Trusted { get; init; }

    /// <summary>The commit to read instead of the files on disk, compared with <see cref="Base"/>; null for those on disk.</summary>
    public HeadCommit? Head { get; init; }

    /// <summary>Called when a rule begins, from several threads; the result is disposed when the rule ends.</summary>
    public Func<Rule, IDisposable>? OnRule { get; init; }
}

/// <summary>The result of a run.</summary>
/// <param name="Diagnostics">Sorted.</param>
/// <param name="Sources">The text of the files with diagnostics, without unreadable files.</param>
/// <param name="PageCount">The number of pages that were read, with or without mistakes.</param>
/// <param name="RulesUrl">The URL of the page that documents the rules; null when this handbook has none, or has no host.</param>
/// <param name="Written">Null when nothing was written: after <c>check</c>, and after an error.</param>
public sealed record PipelineResult(
    ImmutableArray<Diagnostic> Diagnostics,
    FrozenDictionary<SitePath, SourceFile> Sources,
    int PageCount,
    string? RulesUrl,
    WriteSummary? Written
)
{
    /// <summary>The findings that the baseline tolerates, sorted; not in <see cref="Diagnostics"/>.</summary>
    public ImmutableArray<Diagnostic> Tolerated { get; init; } = [];

    /// <summary>The baseline entries that match no finding.</summary>
    public ImmutableArray<BaselineEntry> Stale { get; init; } = [];

    /// <summary>The findings that the other commit has as well, sorted; empty unless only new ones were asked for.</summary>
    public ImmutableArray<Diagnostic> LeftOut { get; init; } = [];

    /// <summary>The findings in other files than those that were asked for, sorted; empty unless files were named.</summary>
    public ImmutableArray<Diagnostic> Elsewhere { get; init; } = [];

    /// <summary>The site that was checked; null for a run that never began.</summary>
    public Site? Site { get; init; }

    /// <summary>Whether one of <see cref="Diagnostics"/> is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>The fingerprint of every diagnostic, including tolerated, left-out and other ones.</summary>
    public IReadOnlyDictionary<Diagnostic, Fingerprint> Fingerprints() =>
        Fingerprint.ByDiagnostic([.. Diagnostics.Concat(Tolerated).Concat(LeftOut).Concat(Elsewhere).Order()], Sources);

    /// <summary>The same run, with only the diagnostics that match.</summary>
    public PipelineResult Only(Func<Diagnostic, bool> isNew)
    {
        var byAge = Diagnostics.ToLookup(isNew);
        return this with { Diagnostics = [.. byAge[true]], LeftOut = [.. byAge[false]] };
    }

    /// <summary>The same run, with only the diagnostics in some files.</summary>
    public PipelineResult In(Func<SitePath, bool> covers)
    {
        var isCovered = Diagnostics.ToLookup(diagnostic => covers(diagnostic.Range.File));
        return this with { Diagnostics = [.. isCovered[true]], Elsewhere = [.. isCovered[false]] };
    }

    /// <summary>The result of a run that never began.</summary>
    public static PipelineResult Nothing { get; } = new([], FrozenDictionary<SitePath, SourceFile>.Empty, 0, null, null);
}

/// <summary>What Write did, as file counts.</summary>
public sealed record WriteSummary(int Changed, int Unchanged, int Deleted);
