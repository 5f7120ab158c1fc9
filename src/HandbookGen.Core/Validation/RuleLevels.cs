using System.Collections.Frozen;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>How much the findings of each rule matter: in the whole site, and on the pages whose front matter says otherwise.</summary>
public sealed class RuleLevels
{
    private const string EveryRule = "All";

    private readonly SiteConfig config;
    private readonly FrozenDictionary<SitePath, Page> pages;

    public RuleLevels(Site site)
    {
        config = site.Config;
        pages = site
            .Pages.Where(page => !page.Page.FrontMatter.Analyzers.IsEmpty)
            .ToFrozenDictionary(page => page.Page.Source.Path, page => page.Page);
    }

    /// <summary>Whether a finding of the rule could be reported anywhere.</summary>
    public bool IsOn(Rule rule) =>
        OfSite(rule) != Severity.None || pages.Values.Any(page => OfPage(rule, page) is not (null or Severity.None));

    /// <summary>The level of a finding in a file; <see cref="Severity.None"/> to leave it out.</summary>
    public Severity Of(Rule rule, SitePath file)
    {
        var ofSite = OfSite(rule);
        if (pages.Count == 0 || !pages.TryGetValue(file, out var page) || OfPage(rule, page) is not { } ofPage)
            return ofSite;
        return ofPage < ofSite && SuppressionAdvice.NeedsReason(rule) ? ofSite : ofPage;
    }

    /// <summary>The rule's identifier or name decides before <c>All</c>, and that before the rule's own default.</summary>
    public Severity OfSite(Rule rule)
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

    // Of two items about one rule the last one counts; null when the page says nothing.
    private static Severity? OfPage(Rule rule, Page page)
    {
        var named = page.FrontMatter.Analyzers.LastOrDefault(level => RuleCatalog.Find(level.Rule.Value) == rule);
        return (named ?? page.FrontMatter.Analyzers.LastOrDefault(level => IsEveryRule(level.Rule.Value)))?.Severity;
    }

    /// <summary>Whether an item of <c>Analyzers</c> speaks for all rules that are not named.</summary>
    public static bool IsEveryRule(string name) => name.Equals(EveryRule, StringComparison.OrdinalIgnoreCase);
}
