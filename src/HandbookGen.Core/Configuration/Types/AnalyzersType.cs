using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>
/// Severities by rule, in Statiq's form: <c>["HB1001=Error", "All=Warning"]</c>. If a rule is listed twice, the last one wins.
/// </summary>
internal sealed record AnalyzersType()
    : SettingType<ImmutableDictionary<string, Severity>>(
        "a list of rules and levels",
        "[\"HB1001=Error\", \"All=Warning\"]",
        "HB1001=Error,All=Warning"
    )
{
    private static readonly ImmutableArray<string> Levels = [.. Enum.GetNames<Severity>()];

    public override IEnumerable<Problem> Check(string key, ConfigNode node) =>
        node is ConfigList list ? list.Items.SelectMany(item => CheckItem(key, item)) : [Mismatch(key, node)];

    public override ImmutableDictionary<string, Severity> Read(ConfigNode node)
    {
        var levels = ImmutableDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        foreach (var item in ((ConfigList)node).Items)
            levels[RuleOf((ConfigText)item)] = SeverityOf((ConfigText)item);
        return levels.ToImmutable();
    }

    public override JsonNode Show(ImmutableDictionary<string, Severity> value) =>
        new JsonArray([
            .. value.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => JsonValue.Create($"{pair.Key}={pair.Value}")),
        ]);

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^[^=]+=({string.Join('|', Levels)})$" },
        };

    public override ConfigNode FromOption(OptionValue value) =>
        new ConfigList([.. value.Items().Select(item => item.ToText())], value.Range);

    /// <summary>The problem of an item whose rule does not exist; null for a known rule or <c>All</c>.</summary>
    public static Problem? CheckRule(ConfigText item, ImmutableArray<string> ruleNames)
    {
        var rule = RuleOf(item);
        if (rule == "All" || ruleNames.Contains(rule))
            return null;
        var nearest = NearestName.Of(rule, ruleNames.Append("All"));
        return new Problem(item.Range, $"Unknown rule '{rule}'.", nearest is null ? null : $"Did you mean '{nearest}'?");
    }

    /// <summary>
    /// The problem of an item that is not <c>rule=level</c>; null when there is none. Does not check whether the rule exists.
    /// </summary>
    public static Problem? CheckLevel(ConfigText item)
    {
        if (RuleOf(item).Length == 0 || LevelOf(item).Length == 0)
            return new Problem(item.Range, $"'{item.Value}' does not have the form 'rule=level'.", "Write 'HB1001=Error', for example.");
        if (LevelType.Find(LevelOf(item)) is not null)
            return null;
        var nearest = NearestName.Of(LevelOf(item), Levels);
        return new Problem(
            item.Range,
            $"Unknown level '{LevelOf(item)}' for '{RuleOf(item)}'.",
            nearest is null ? $"The levels are {string.Join(", ", Levels)}." : $"Did you mean '{nearest}'?"
        );
    }

    public static string RuleOf(ConfigText item) => item.Value.Split('=', 2)[0].Trim();

    /// <param name="item">An item without a problem in <see cref="CheckLevel"/>.</param>
    public static Severity SeverityOf(ConfigText item) => LevelType.Find(LevelOf(item))!.Value;

    private IEnumerable<Problem> CheckItem(string key, ConfigNode item)
    {
        if (item is not ConfigText text)
            yield return new Problem(item.Range, $"'{key}' contains {item.Name}, but must be {Expected}.", Advice(key, item.Range));
        else if (CheckLevel(text) is { } problem)
            yield return problem;
    }

    private static string LevelOf(ConfigText item) => item.Value.Split('=', 2) is [_, var level] ? level.Trim() : "";
}
