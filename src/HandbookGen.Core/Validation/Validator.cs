using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation;

/// <summary>The Validate phase: runs the rules and gives each finding its severity.</summary>
public static class Validator
{
    /// <summary>The findings that are neither switched off nor suppressed, unsorted.</summary>
    /// <param name="onRule">Called when a rule starts, from several threads; what it returns is disposed of when the rule has
    /// finished.</param>
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
                // Folder metadata is read for every page below it, and several links may share one definition: still one mistake.
                .Distinct(),
        ];
    }
}
