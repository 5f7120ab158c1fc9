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
        var byPlace = suppressed.ToLookup(entry => (entry.Comment.Range.File, entry.Rule.Id));
        var used = new HashSet<SuppressedRule>(ReferenceEqualityComparer.Instance);
        var kept = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
        foreach (var diagnostic in found)
        {
            var covering = byPlace[(diagnostic.Range.File, diagnostic.RuleId)]
                .Where(entry => entry.FirstLine <= diagnostic.Range.Line && diagnostic.Range.Line <= entry.LastLine)
                .ToList();
            if (covering.Count == 0)
                kept.Add(diagnostic);
            used.UnionWith(covering);
        }

        kept.AddRange(Unused(suppressed.Where(entry => !used.Contains(entry)), levels));
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
