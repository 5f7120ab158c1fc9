using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Moving;

namespace HandbookGen.Validation;

/// <summary>Updates a baseline after a page has moved: the same findings are tolerated at the new path, and nothing else.</summary>
internal static class BaselineMove
{
    /// <param name="before">All findings, sorted, and the files that they point to.</param>
    /// <param name="after">The same after the move.</param>
    /// <returns>The updated baseline, or the same one if none of its findings has moved; and how many have.</returns>
    public static (Baseline Baseline, int Count) Of(
        Baseline baseline,
        Renaming renaming,
        (ImmutableArray<Diagnostic> Findings, IReadOnlyDictionary<SitePath, SourceFile> Sources) before,
        (ImmutableArray<Diagnostic> Findings, IReadOnlyDictionary<SitePath, SourceFile> Sources) after
    )
    {
        var oldFingerprints = Fingerprint.ByDiagnostic(before.Findings, before.Sources);
        var newFingerprints = Fingerprint.ByDiagnostic(after.Findings, after.Sources);
        var nextByOld = after.Findings.ToDictionary(finding =>
            (finding.RuleId, finding.Range.File, newFingerprints[finding].Subject, newFingerprints[finding].Occurrence)
        );
        var moved = new Dictionary<string, BaselineEntry>(StringComparer.Ordinal);
        foreach (
            var finding in BaselineMatch
                .Of(before.Findings, before.Sources, baseline)
                .Old.Where(finding => renaming.Covers(finding.Range.File))
        )
        {
            var fingerprint = oldFingerprints[finding];
            if (
                nextByOld.TryGetValue(
                    (finding.RuleId, renaming.Of(finding.Range.File), fingerprint.Subject, fingerprint.Occurrence),
                    out var next
                )
            )
                moved[fingerprint.Hash] = Baseline.EntryOf(next, newFingerprints[next]);
        }

        return moved.Count == 0
            ? (baseline, 0)
            : (new Baseline([.. baseline.Entries.Select(entry => moved.GetValueOrDefault(entry.Fingerprint, entry))]), moved.Count);
    }
}
