using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Reporters;

/// <summary>The results of a run, independent of the format.</summary>
/// <param name="Findings">Sorted.</param>
/// <param name="Closing">Sentences that sum up the run, one per line.</param>
/// <param name="FailOn">The lowest severity that fails the run; <see cref="Severity.None"/> if none does.</param>
/// <param name="RulesUrl">The URL of the page that explains the rules; null if there is none.</param>
/// <param name="Colours">Whether the terminal shows colours.</param>
internal sealed record Report(
    ImmutableArray<ReportedFinding> Findings,
    ImmutableArray<string> Closing,
    Severity FailOn,
    string? RulesUrl,
    bool Colours = false
)
{
    /// <summary>The number of old findings that the baseline tolerates.</summary>
    public int ToleratedCount { get; init; }

    /// <summary>The findings of the baseline that no longer occur.</summary>
    public ImmutableArray<BaselineEntry> Gone { get; init; } = [];

    /// <summary>Whether there is a baseline to compare with, which makes all findings of the report new.</summary>
    public bool HasBaseline => ToleratedCount > 0 || !Gone.IsEmpty;

    /// <summary>How the protected anchors differ from those of the lock and the base; null if there is neither.</summary>
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

    /// <summary>Null if there is no such format.</summary>
    public static ReportFormat? Find(string name) => Formats.FirstOrDefault(format => format.Name == name);

    /// <param name="config">Its diagnostics are reported, too.</param>
    /// <param name="where">Ends the sentence that counts the findings: <c>in 57 pages.</c></param>
    /// <param name="outcome">A sentence on what was written; null for a run that writes nothing.</param>
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

    // Findings that are not reported, and baseline entries that no longer occur.
    private static IEnumerable<string> RestOf(PipelineResult result)
    {
        if (!result.LeftOut.IsEmpty)
            yield return Totals.Count(result.LeftOut.Length, "finding is", "findings are")
                + $" not shown, because commit '{result.Site?.Promises.Base?.Name}' has {Pronoun(result.LeftOut.Length)}, too.";
        if (!result.Elsewhere.IsEmpty)
            yield return Totals.Count(result.Elsewhere.Length, "finding in another file is", "findings in other files are") + " not shown.";
        if (!result.Tolerated.IsEmpty)
            yield return $"The baseline tolerates {Totals.Count(result.Tolerated.Length, "finding", "findings")}.";
        if (!result.Stale.IsEmpty)
            yield return Totals.Count(
                result.Stale.Length,
                "finding in the baseline no longer occurs",
                "findings in the baseline no longer occur"
            )
                + "; run 'handbookgen baseline prune' to remove "
                + $"{Pronoun(result.Stale.Length)}.";
    }

    private static string Pronoun(int count) => count == 1 ? "it" : "them";
}

/// <summary>A report format; one per file, listed in <see cref="Report.Formats"/>.</summary>
/// <param name="Name">Its name for <c>--format</c>.</param>
/// <param name="Write">Writes whole lines, even for a report without findings.</param>
internal sealed record ReportFormat(string Name, Action<Report, TextWriter> Write);
