using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation;

/// <summary>The Validate phase: runs the rules and decides how much each finding matters.</summary>
public static class Validator
{
    /// <summary>The findings that are neither switched off nor suppressed; not sorted.</summary>
    /// <param name="onRule">Told when a rule begins, from several threads; what it answers is disposed when the rule is through.</param>
    public static ImmutableArray<Diagnostic> Run(Site site, Func<Rule, IDisposable>? onRule = null)
    {
        var levels = new RuleLevels(site);
        ImmutableArray<Rule> rules = [.. RuleCatalog.All.Where(levels.IsOn)];
        var found = InParallel.Map(rules, rule => Check(rule, site, levels, onRule));
        return Suppressor.Apply([.. found.SelectMany(diagnostics => diagnostics)], site, levels);
    }

    private static ImmutableArray<Diagnostic> Check(Rule rule, Site site, RuleLevels levels, Func<Rule, IDisposable>? onRule)
    {
        using var timing = onRule?.Invoke(rule);
        return
        [
            .. rule.Check(site)
                .Select(finding => new Diagnostic(
                    rule.Id,
                    levels.Of(rule, finding.Range.File),
                    finding.Range,
                    finding.Message,
                    finding.Help,
                    finding.Fix
                )
                {
                    Subject = finding.Subject,
                })
                .Where(diagnostic => diagnostic.Severity != Severity.None)
                // A folder's metadata is read for every page below it, and several links may use one definition: still one mistake.
                .Distinct(),
        ];
    }
}
