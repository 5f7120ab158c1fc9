using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation;

/// <summary>The Validate phase: runs the rules and gives each finding its severity.</summary>
public static class Validator
{
    /// <summary>The findings that are neither switched off nor suppressed, and how many are unknown; unsorted.</summary>
    /// <param name="onRule">Called when a rule starts, from several threads; what it returns is disposed of when the rule has
    /// finished.</param>
    public static ImmutableArray<Diagnostic> Run(Site site, Func<Rule, IDisposable>? onRule = null)
    {
        var levels = new RuleLevels(site);
        ImmutableArray<Rule> rules = [.. RuleCatalog.All.Where(levels.IsOn)];
        var requests = site
            .Pages.Where(page => page.Page.IsGenerated)
            .ToFrozenDictionary(page => page.Page.Source.Path, page => page.Page.RequestedAt!.Value);
        var found = InParallel.Map(rules, rule => Check(rule, site, levels, requests, onRule));
        var suggested = Suggestions.Add(found);
        var judged = rules.Zip(suggested, (rule, findings) => Judge(rule, findings, site, levels, requests));
        return LeftOutChecks.Apply([.. Precedence.Apply(rules, [.. judged])], site, levels);
    }

    /// <summary>What a rule finds where it is on.</summary>
    private static ImmutableArray<Finding> Check(
        Rule rule,
        Site site,
        RuleLevels levels,
        FrozenDictionary<SitePath, SourceRange> requests,
        Func<Rule, IDisposable>? onRule
    )
    {
        using var timing = onRule?.Invoke(rule);
        return
        [
            .. rule.Check(site)
                .Where(finding => !finding.OnlyIfAsked || levels.IsAsked(rule, finding.Range.File))
                .Where(finding => levels.Of(rule, WhereAuthorsEdit(finding, requests).Range.File) != Severity.None),
        ];
    }

    private static ImmutableArray<CheckedFinding> Judge(
        Rule rule,
        ImmutableArray<Finding> findings,
        Site site,
        RuleLevels levels,
        FrozenDictionary<SitePath, SourceRange> requests
    ) =>
        [
            .. findings
                .Select(finding => WhereAuthorsEdit(finding, requests))
                .Select(finding => new CheckedFinding(
                    new Diagnostic(rule.Id, levels.Of(rule, finding.Range.File), finding.Range, finding.Message, finding.Help, finding.Fix)
                    {
                        Subject = finding.Subject,
                    },
                    CauseOf(finding, rule, site)
                ))
                // Folder metadata is read for every page below it, and several links may share one definition: still one mistake.
                .DistinctBy(entry => entry.Diagnostic),
        ];

    private static SourceRange? CauseOf(Finding finding, Rule rule, Site site) =>
        finding.Cause
        ?? site.Unknown.Of(rule.Needs)
        ?? site.Unknown.OfPlace(finding.Range, rule.Needs.HasFlag(SiteParts.FrontMatter))
        ?? UnreadValues.Of(site.Records, rule.Needs);

    // A generated index page has no file; the list that requests it has.
    private static Finding WhereAuthorsEdit(Finding finding, FrozenDictionary<SitePath, SourceRange> requests) =>
        requests.TryGetValue(finding.Range.File, out var request) ? finding with { Range = request, Fix = null } : finding;
}
