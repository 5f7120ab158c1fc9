using System.Collections.Frozen;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>The severity of each rule: for the whole site, and for pages whose front matter sets another one.</summary>
public sealed class RuleLevels
{
    private readonly SiteConfig config;
    private readonly FrozenDictionary<SitePath, Page> pages;

    public RuleLevels(Site site)
    {
        config = site.Config;
        pages = site
            .Pages.Where(page => !page.Page.FrontMatter.Analyzers.IsEmpty)
            .ToFrozenDictionary(page => page.Page.Source.Path, page => page.Page);
    }

    /// <summary>Whether the rule can report a finding anywhere.</summary>
    public bool IsOn(Rule rule) =>
        OfSite(rule) != Severity.None || pages.Values.Any(page => OfPage(rule, page) is not (null or Severity.None));

    /// <summary>The severity of a finding in a file; <see cref="Severity.None"/> to drop it.</summary>
    public Severity Of(Rule rule, SitePath file)
    {
        var ofSite = OfSite(rule);
        if (pages.Count == 0 || !pages.TryGetValue(file, out var page) || OfPage(rule, page) is not { } ofPage)
            return ofSite;
        return ofPage < ofSite && SuppressionAdvice.NeedsReason(rule) ? ofSite : ofPage;
    }

    /// <summary>Whether somebody has named the rule, for the whole site or on the page of a file.</summary>
    public bool IsAsked(Rule rule, SitePath file) =>
        AnalyzerLevels.IsNamed(rule, config)
        || (pages.TryGetValue(file, out var page) && page.FrontMatter.Analyzers.Any(level => RuleCatalog.Find(level.Rule.Value) == rule));

    public Severity OfSite(Rule rule) => AnalyzerLevels.Of(rule, config);

    // The last of several settings for one rule counts; null if the page sets none.
    private static Severity? OfPage(Rule rule, Page page)
    {
        var named = page.FrontMatter.Analyzers.LastOrDefault(level => RuleCatalog.Find(level.Rule.Value) == rule);
        return (named ?? page.FrontMatter.Analyzers.LastOrDefault(level => AnalyzerLevels.IsEveryRule(level.Rule.Value)))?.Severity;
    }
}
