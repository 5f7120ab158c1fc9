using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>What a SARIF file says about the program and its rules.</summary>
internal static class SarifRules
{
    /// <param name="rules">The rule identifiers, in the order that results refer to by index.</param>
    public static JsonObject DriverOf(Report report, ImmutableArray<string> rules)
    {
        var driver = new JsonObject
        {
            ["name"] = "HandbookGen",
            ["semanticVersion"] = typeof(Report).Assembly.GetName().Version!.ToString(3),
            ["rules"] = new JsonArray([.. rules.Select(rule => DescriptorOf(rule, report.RulesUrl))]),
        };
        if (report.RulesUrl is { } url)
            driver["informationUri"] = url;
        return driver;
    }

    private static JsonObject DescriptorOf(string id, string? rulesUrl)
    {
        var name = ReportedFinding.NameOf(id);
        var words = $"{char.ToUpperInvariant(name[0])}{name[1..].Replace('-', ' ')}";
        var descriptor = new JsonObject
        {
            ["id"] = id,
            ["name"] = string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
            ["shortDescription"] = SarifText.Message(words),
            ["fullDescription"] = SarifText.Message(ReportedFinding.RuleOf(id)?.Explanation.What ?? FileDiagnostics.Find(id)!.Summary),
            // GitHub rejects a rule without help.
            ["help"] = SarifText.Message(HelpOf(id)),
        };
        if (rulesUrl is not null)
            descriptor["helpUri"] = ReportedFinding.PageOf(id, rulesUrl);
        var level = ReportedFinding.RuleOf(id)?.DefaultSeverity;
        if (level is not null)
            descriptor["defaultConfiguration"] = new JsonObject { ["level"] = SarifText.LevelOf(level.Value) };
        return descriptor;
    }

    private static string HelpOf(string id) =>
        ReportedFinding.RuleOf(id)?.Explanation is { } explanation ? $"{explanation.Why} {explanation.Fix}" : FileDiagnostics.Find(id)!.Fix;
}
