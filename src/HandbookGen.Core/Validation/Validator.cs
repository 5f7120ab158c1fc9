using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation;

/// <summary>The Validate phase: runs the rules and decides how much each finding matters.</summary>
public static class Validator
{
    private const string EveryRule = "All";

    /// <summary>The findings of all rules that are not switched off; not sorted.</summary>
    public static ImmutableArray<Diagnostic> Run(Site site) =>
    [
        .. RuleCatalog.All
            .Select(rule => (Rule: rule, Severity: SeverityOf(rule, site.Config)))
            .Where(entry => entry.Severity != Severity.None)
            .AsParallel()
            .AsOrdered()
            .SelectMany(entry => entry.Rule.Check(site)
                .Select(finding => new Diagnostic(entry.Rule.Id, entry.Severity, finding.Range, finding.Message, finding.Help))),
    ];

    /// <summary>The names of <c>Analyzers</c> that no rule has.</summary>
    /// <param name="source">The file that they most likely stand in.</param>
    public static IEnumerable<Diagnostic> CheckNames(SiteConfig config, SitePath source)
    {
        var names = RuleCatalog.All.SelectMany(rule => (string[])[rule.Id, rule.Name]).Append(EveryRule).ToList();
        foreach (var name in config.Analyzers.Keys.Except(names, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            var help = NearestName.Of(name, names) is { } near ? $"Did you mean '{near}'?" : $"Write one of {string.Join(", ", names)}.";
            yield return Diagnostic.Error("HB9020", SourceRange.StartOf(source), $"'Analyzers' names the rule '{name}', which there is not.", help);
        }
    }

    /// <summary>The rule's identifier or name decides before <c>All</c>, and that before the rule's own default.</summary>
    private static Severity SeverityOf(Rule rule, SiteConfig config)
    {
        foreach (var name in (ReadOnlySpan<string>)[rule.Id, rule.Name, EveryRule])
        {
            foreach (var (key, severity) in config.Analyzers)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return severity;
            }
        }

        return rule.DefaultSeverity;
    }
}
