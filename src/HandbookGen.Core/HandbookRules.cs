using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Validation;
using HandbookGen.Verifying;

namespace HandbookGen;

/// <summary>All rules by identifier: those that <c>check</c> runs, and those that <c>verify</c> runs.</summary>
public static class HandbookRules
{
    public static readonly ImmutableArray<DocumentedRule> All = [.. RuleCatalog.All, .. HtmlRuleCatalog.All];

    /// <summary>The values that <c>Analyzers</c> accepts: the identifier and the name of every rule.</summary>
    public static readonly ImmutableArray<string> Names = [.. All.SelectMany(rule => (string[])[rule.Id, rule.Name])];

    /// <summary>The rule with this identifier or name, ignoring case; null if there is none.</summary>
    public static DocumentedRule? Find(string idOrName) =>
        All.FirstOrDefault(rule =>
            rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase)
        );
}
