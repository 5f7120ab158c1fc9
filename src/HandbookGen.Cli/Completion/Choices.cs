using System.CommandLine.Completions;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>The values of options and arguments that are the same for every handbook, for completion.</summary>
internal static class Choices
{
    /// <summary>For <c>explain</c>: names first, because they say what a rule is about.</summary>
    public static IEnumerable<CompletionItem> Rules(CompletionContext context)
    {
        var rules = HandbookRules
            .All.Select(rule => (rule.Name, rule.Id))
            .Concat(FileDiagnostics.All.Select(problem => (problem.Name, problem.Id)))
            .ToList();
        return rules
            .Select(rule => new CompletionItem(rule.Name, documentation: rule.Id))
            .Concat(rules.Select(rule => new CompletionItem(rule.Id, documentation: rule.Name)));
    }

    /// <summary>For <c>-a rule=level</c>.</summary>
    public static IEnumerable<CompletionItem> RuleLevels(CompletionContext context) =>
        from rule in Rules(context).Append(new CompletionItem("All", documentation: "every rule"))
        where HandbookRules.Find(rule.Label) is not null || rule.Label == "All"
        from level in Enum.GetValues<Severity>()
        select new CompletionItem($"{rule.Label}={level}", documentation: rule.Documentation);

    /// <summary>For <c>-s key=value</c>; with the values of settings that have a fixed choice.</summary>
    public static IEnumerable<CompletionItem> Settings(CompletionContext context) =>
        from setting in SettingCatalog.All
        from value in setting.Choices is [] ? [""] : setting.Choices
        select new CompletionItem($"{setting.Key}={value}", documentation: setting.Documentation);
}
