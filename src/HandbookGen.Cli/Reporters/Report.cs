using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Reporters;

/// <summary>What a run found, ready for every format.</summary>
/// <param name="Findings">Sorted.</param>
/// <param name="Closing">Sentences that sum up the run, a line each.</param>
/// <param name="FailOn">The lowest severity that fails the run; <see cref="Severity.None"/> when none does.</param>
/// <param name="RulesUrl">The address of the page that explains the rules; null when there is none.</param>
/// <param name="Colours">Whether the reader shows colours.</param>
internal sealed record Report(
    ImmutableArray<ReportedFinding> Findings,
    ImmutableArray<string> Closing,
    Severity FailOn,
    string? RulesUrl,
    bool Colours = false
)
{
    /// <summary>How many old findings the baseline tolerates.</summary>
    public int ToleratedCount { get; init; }

    /// <summary>The findings of the baseline that nobody found any more.</summary>
    public ImmutableArray<BaselineEntry> Gone { get; init; } = [];

    /// <summary>Whether findings are compared with a baseline, so that those of the report are new.</summary>
    public bool HasBaseline => ToleratedCount > 0 || !Gone.IsEmpty;

    /// <summary>How the protected anchors differ from those that were promised; null when nothing was.</summary>
    public Lazy<AnchorChanges>? AnchorChanges { get; init; }

    /// <summary>In the order of the documentation: for people, for programs, for CI.</summary>
    public static readonly ImmutableArray<ReportFormat> Formats =
    [
        TextReporter.Format,
        ConciseReporter.Format,
        JsonReporter.Format,
        JsonLinesReporter.Format,
        GithubReporter.Format,
        GitlabReporter.Format,
        SarifReporter.Format,
        JunitReporter.Format,
        MarkdownReporter.Format,
    ];

    /// <summary>Null when there is no such format.</summary>
    public static ReportFormat? Find(string name) => Formats.FirstOrDefault(format => format.Name == name);

    /// <param name="config">Its mistakes are reported too.</param>
    /// <param name="where">Ends the sentence that counts the findings: <c>in 57 pages.</c></param>
    /// <param name="outcome">What became of the site, in a sentence; null when there is nothing to say.</param>
    public static Report Of(
        ConfigResult config,
        PipelineResult result,
        RepositoryPaths paths,
        Severity failOn,
        string where,
        string? outcome = null
    )
    {
        var sources = result.Sources.ToDictionary();
        if (config.Source is { } statiqJson)
            sources[statiqJson.Path] = statiqJson;
        var ofConfig = new Lazy<IReadOnlyDictionary<Diagnostic, Fingerprint>>(() => Fingerprint.ByDiagnostic(config.Diagnostics, sources));
        var ofSite = new Lazy<IReadOnlyDictionary<Diagnostic, Fingerprint>>(result.Fingerprints);
        var pathOf = new Dictionary<SitePath, string>();
        ImmutableArray<ReportedFinding> findings = [.. result.Diagnostics.Select(diagnostic => FindingOf(diagnostic, ofSite))];
        if (!config.Diagnostics.IsEmpty)
            findings =
            [
                .. config
                    .Diagnostics.Select(diagnostic => FindingOf(diagnostic, ofConfig))
                    .Concat(findings)
                    .OrderBy(finding => finding.Diagnostic),
            ];
        var totals = $"{Totals.Of([.. findings.Select(finding => finding.Diagnostic)])} {where}";
        return new Report(findings, [totals, .. RestOf(result), .. outcome is null ? [] : (string[])[outcome]], failOn, result.RulesUrl)
        {
            ToleratedCount = result.Tolerated.Length,
            Gone = result.Stale,
            AnchorChanges = result.Site?.Promises is { IsEmpty: false }
                ? new Lazy<AnchorChanges>(() => Indexing.Anchors.AnchorChanges.Of(result.Site))
                : null,
        };

        string PathOf(SitePath file) => pathOf.TryGetValue(file, out var path) ? path : pathOf[file] = paths.Of(file);

        ReportedFinding FindingOf(Diagnostic diagnostic, Lazy<IReadOnlyDictionary<Diagnostic, Fingerprint>> fingerprints) =>
            new(
                diagnostic,
                ReportedFinding.NameOf(diagnostic.RuleId),
                PathOf(diagnostic.Range.File),
                sources.GetValueOrDefault(diagnostic.Range.File),
                fingerprints
            )
            {
                Edits = [.. (diagnostic.Fix?.Edits ?? []).Select(edit => (PathOf(edit.Range.File), edit))],
            };
    }

    // What was found and is not reported.
    private static IEnumerable<string> RestOf(PipelineResult result)
    {
        if (!result.LeftOut.IsEmpty)
            yield return $"{Totals.Count(result.LeftOut.Length, "finding is", "findings are")} left out, because nothing about {(result.LeftOut.Length == 1 ? "it" : "them")} has changed.";
        if (!result.Tolerated.IsEmpty)
            yield return $"{Totals.Count(result.Tolerated.Length, "finding is", "findings are")} tolerated by the baseline.";
        if (!result.Stale.IsEmpty)
            yield return $"{Totals.Count(result.Stale.Length, "finding of the baseline is gone", "findings of the baseline are gone")}; 'handbookgen baseline prune' removes what is gone.";
    }
}
