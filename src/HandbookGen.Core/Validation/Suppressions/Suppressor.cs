using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Validation.Rules;

namespace HandbookGen.Validation;

/// <summary>Drops the findings that comments suppress, and reports comments that suppress nothing.</summary>
internal static class Suppressor
{
    /// <param name="found">The findings of all rules, in any order.</param>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> found, Site site, RuleLevels levels)
    {
        if (site.Suppressions.IsEmpty)
            return found;
        var suppressed = SuppressedRule.Of(site);
        var byPlace = suppressed
            .GroupBy(entry => (entry.Comment.Range.File, entry.Rule.Id))
            .ToDictionary(group => group.Key, group => new SuppressedLines(group));
        var kept = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
        foreach (var diagnostic in found)
        {
            if (!byPlace.TryGetValue((diagnostic.Range.File, diagnostic.RuleId), out var lines) || !lines.Take(diagnostic.Range.Line))
                kept.Add(diagnostic);
        }

        kept.AddRange(Unused(suppressed.Where(entry => !byPlace[(entry.Comment.Range.File, entry.Rule.Id)].HasTakenFrom(entry)), levels));
        return kept.ToImmutable();
    }

    // A rule that is switched off finds nothing now, but may be switched on again later.
    private static IEnumerable<Diagnostic> Unused(IEnumerable<SuppressedRule> unused, RuleLevels levels)
    {
        var rule = RuleCatalog.All.OfType<UnusedSuppression>().Single();
        return from entry in unused
            let file = entry.Comment.Range.File
            let severity = levels.Of(rule, file)
            where severity != Severity.None && levels.Of(entry.Rule, file) != Severity.None
            let finding = UnusedSuppression.FindingOf(entry)
            select new Diagnostic(rule.Id, severity, finding.Range, finding.Message, finding.Help, finding.Fix);
    }
}
