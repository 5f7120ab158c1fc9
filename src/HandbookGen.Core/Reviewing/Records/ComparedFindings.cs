using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Validation;

namespace HandbookGen.Reviewing;

/// <summary>Compares the findings of two sites.</summary>
internal static class ComparedFindings
{
    /// <param name="nowOf">The current path of a file of the base.</param>
    /// <param name="tolerated">Findings of the new site that the baseline tolerates: they are not new.</param>
    public static ReviewedFindings Of(ReviewSide then, ReviewSide now, Func<SitePath, SitePath> nowOf, IReadOnlySet<Diagnostic> tolerated)
    {
        var fresh = NewFindings.Of(
            Fingerprint.ByDiagnostic(now.Diagnostics, now.Sources),
            NewFindings.Count(then.Diagnostics, then.Sources, nowOf)
        );
        var left = NewFindings.Count(now.Diagnostics, now.Sources, path => path);
        var seen = new Dictionary<(string, SitePath, string), int>();
        var gone = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (found, fingerprint) in then.Diagnostics.Zip(Fingerprint.Of(then.Diagnostics, then.Sources)))
        {
            var key = (found.RuleId, nowOf(found.Range.File), fingerprint.Subject);
            seen[key] = seen.GetValueOrDefault(key) + 1;
            if (seen[key] > left.GetValueOrDefault(key))
                gone.Add(found);
        }

        ImmutableArray<Diagnostic> added = [.. now.Diagnostics.Where(found => fresh.Contains(found) && !tolerated.Contains(found))];
        // What cannot be checked may still occur.
        var isKnown = now.Diagnostics.All(found => found.RuleId != FileDiagnostics.LeftOutChecks.Id);
        return new ReviewedFindings(added, isKnown ? gone.ToImmutable() : [], now.Diagnostics.Length - added.Length);
    }
}
