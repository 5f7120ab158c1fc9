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
                .Select(finding => new Diagnostic(entry.Rule.Id, entry.Severity, finding.Range, finding.Message, finding.Help, finding.Fix)))
            // A folder's metadata is read for every page below it, and several links may use one definition: still one mistake.
            .Distinct(),
    ];

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
