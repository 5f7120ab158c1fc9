using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>The diagnostics of a run, divided by a baseline.</summary>
/// <param name="New">Those that it does not hold, in order.</param>
/// <param name="Old">Those that it holds, in order.</param>
/// <param name="Stale">What it holds and nobody found.</param>
public sealed record BaselineMatch(ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Old, ImmutableArray<BaselineEntry> Stale)
{
    /// <param name="diagnostics">All of a run, sorted.</param>
    /// <param name="sources">The files that they are in.</param>
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
