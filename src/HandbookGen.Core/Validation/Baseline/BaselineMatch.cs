using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>The diagnostics of a run, split into new and known ones by a baseline.</summary>
/// <param name="New">Those that are not in the baseline, in order.</param>
/// <param name="Old">Those that are in the baseline, in order.</param>
/// <param name="Stale">Entries of the baseline that were not found in this run.</param>
public sealed record BaselineMatch(ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Old, ImmutableArray<BaselineEntry> Stale)
{
    /// <param name="diagnostics">All diagnostics of a run, sorted.</param>
    /// <param name="sources">The files that they point to.</param>
    public static BaselineMatch Of(
        ImmutableArray<Diagnostic> diagnostics,
        IReadOnlyDictionary<SitePath, SourceFile> sources,
        Baseline baseline
    )
    {
        if (baseline.Entries.IsEmpty)
            return new BaselineMatch(diagnostics, [], []);
        var fingerprints = Fingerprint.ByDiagnostic(diagnostics, sources);
        var tolerated = baseline
            .Entries.Where(entry => Baseline.Takes(entry.Rule))
            .Select(entry => entry.Fingerprint)
            .ToHashSet(StringComparer.Ordinal);
        var isOld = diagnostics.ToLookup(diagnostic =>
            Baseline.Takes(diagnostic.RuleId) && tolerated.Contains(fingerprints[diagnostic].Hash)
        );
        var found = isOld[true].Select(diagnostic => fingerprints[diagnostic].Hash).ToHashSet(StringComparer.Ordinal);
        return new BaselineMatch(
            [.. isOld[false]],
            [.. isOld[true]],
            [.. baseline.Entries.Where(entry => !found.Contains(entry.Fingerprint))]
        );
    }
}
