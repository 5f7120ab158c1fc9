using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Validation.Rules;

namespace HandbookGen.Validation;

/// <summary>What a rule found, and the error on which it depends whether that is true; null when it is.</summary>
internal readonly record struct CheckedFinding(Diagnostic Diagnostic, SourceRange? Cause);

/// <summary>Leaves out findings about what cannot be known, and counts them per file that cannot be read.</summary>
internal static class LeftOutChecks
{
    private const string Help = "Correct the error; the next run makes these checks.";

    /// <summary>The findings that are known and not suppressed, and one diagnostic for each file because of which others are not.</summary>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<CheckedFinding> found, Site site, RuleLevels levels)
    {
        var kept = Suppressor.Apply([.. found.Select(entry => entry.Diagnostic)], site, levels);
        var causes = found
            .Where(entry => entry.Cause is not null)
            .Select(entry => KeyValuePair.Create(entry.Diagnostic, entry.Cause!.Value))
            .Concat(UnusedSuppressions(kept, site))
            .ToDictionary((IEqualityComparer<Diagnostic>)ReferenceEqualityComparer.Instance);
        if (causes.Count == 0)
            return kept;
        // While the error itself is suppressed or lowered, nobody is told to correct it, so that nothing may depend on it.
        var errors = kept.Where(each => each.Severity == Severity.Error && !causes.ContainsKey(each))
            .Select(each => each.Range)
            .Concat(site.Unknown.Files.Select(file => file.Error))
            .Concat(site.BeyondLimits)
            .ToHashSet();
        var leftOut = kept.Where(each => causes.TryGetValue(each, out var cause) && errors.Contains(cause))
            .ToHashSet((IEqualityComparer<Diagnostic>)ReferenceEqualityComparer.Instance);
        return
        [
            .. kept.Where(each => !leftOut.Contains(each)),
            .. leftOut.GroupBy(each => causes[each].File).Select(file => Line([.. file.Select(each => causes[each])], site)),
        ];
    }

    // Nobody knows what a comment suppresses while other findings are unknown.
    private static IEnumerable<KeyValuePair<Diagnostic, SourceRange>> UnusedSuppressions(ImmutableArray<Diagnostic> kept, Site site) =>
        from diagnostic in kept
        where diagnostic.RuleId == UnusedSuppression.RuleId
        from first in site.Unknown.Files.Select(file => file.Error).Concat(site.BeyondLimits).Take(1)
        select KeyValuePair.Create(diagnostic, first);

    private static Diagnostic Line(ImmutableArray<SourceRange> causes, Site site)
    {
        var place = causes.Min();
        var count = causes.Length == 1 ? "1 check was" : $"{causes.Length} checks were";
        var why =
            site.BeyondLimits.Contains(place) ? "what is beyond the limit here is unknown"
            : site.Unknown.Files.Any(file => file.Error.File == place.File && !file.IsOnlyType) ? "this file cannot be read"
            : "a value in this file cannot be read";
        return FileDiagnostics.LeftOutChecks.At(place, $"{count} left out because {why}.", Help) with { Subject = "left out" };
    }
}
