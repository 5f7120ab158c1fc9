using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>
/// What one run found and another did not. Findings are the same if rule, file and subject are; if one run has more of them, the last ones
/// are new.
/// </summary>
public static class NewFindings
{
    /// <summary>The number of equal findings in the older run.</summary>
    /// <param name="diagnostics">All of the run, sorted.</param>
    /// <param name="sources">Their files.</param>
    /// <param name="now">The path of a file in the newer run.</param>
    public static FrozenDictionary<(string RuleId, SitePath File, string Subject), int> Count(
        ImmutableArray<Diagnostic> diagnostics,
        IReadOnlyDictionary<SitePath, SourceFile> sources,
        Func<SitePath, SitePath> now
    ) =>
        diagnostics
            .Zip(Fingerprint.Of(diagnostics, sources))
            .CountBy(found => (found.First.RuleId, now(found.First.Range.File), found.Second.Subject))
            .ToFrozenDictionary();

    /// <summary>The findings of the newer run that go beyond these numbers.</summary>
    public static IReadOnlySet<Diagnostic> Of(
        IReadOnlyDictionary<Diagnostic, Fingerprint> found,
        FrozenDictionary<(string RuleId, SitePath File, string Subject), int> before
    ) =>
        found
            .Where(entry =>
                entry.Value.Occurrence >= before.GetValueOrDefault((entry.Key.RuleId, entry.Key.Range.File, entry.Value.Subject))
            )
            .Select(entry => entry.Key)
            .ToHashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
}
