using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>The severity of a rule on the whole site.</summary>
public static class AnalyzerLevels
{
    private const string EveryRule = "All";

    /// <summary>
    /// A setting for the rule's identifier or name takes precedence over <c>All</c>, and <c>All</c> over the rule's default.
    /// </summary>
    public static Severity Of(DocumentedRule rule, SiteConfig config)
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

    /// <summary>Whether a setting names the rule itself.</summary>
    public static bool IsNamed(DocumentedRule rule, SiteConfig config) =>
        config.Analyzers.Keys.Any(key =>
            key.Equals(rule.Id, StringComparison.OrdinalIgnoreCase) || key.Equals(rule.Name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether an item of <c>Analyzers</c> applies to all rules that are not named.</summary>
    public static bool IsEveryRule(string name) => name.Equals(EveryRule, StringComparison.OrdinalIgnoreCase);
}
