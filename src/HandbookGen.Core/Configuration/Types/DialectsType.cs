using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>Dialects by glob, in the order that they are tried.</summary>
internal sealed record DialectsType()
    : SettingType<ImmutableArray<DialectRule>>(
        "an object of globs and dialects",
        "{ \"handbook/old/**\": \"kramdown\" }",
        "handbook/old/**=kramdown"
    )
{
    // JSON and messages write dialects in lower case.
    private static readonly ImmutableArray<string> Names = [.. Enum.GetNames<Dialect>().Select(name => name.ToLowerInvariant())];

    public override IEnumerable<Problem> Check(string key, ConfigNode node) =>
        node is ConfigMap map ? map.Entries.SelectMany(entry => CheckEntry(key, entry)) : [Mismatch(key, node)];

    public override ImmutableArray<DialectRule> Read(ConfigNode node) =>
        [.. ((ConfigMap)node).Entries.Select(entry => new DialectRule(entry.Key, Find((ConfigText)entry.Value)!.Value))];

    public override JsonNode Show(ImmutableArray<DialectRule> value) =>
        new JsonObject(value.Select(rule => KeyValuePair.Create<string, JsonNode?>(rule.Glob, NameOf(rule.Dialect))));

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["minLength"] = 1 },
            ["additionalProperties"] = new JsonObject { ["enum"] = new JsonArray([.. Names.Select(name => JsonValue.Create(name))]) },
        };

    /// <summary>A glob may contain <c>=</c>, a dialect cannot, so the last <c>=</c> separates them.</summary>
    public override ConfigNode FromOption(OptionValue value)
    {
        var assignments = value.Items().Select(item => item.Assignment(atLast: true)).ToArray();
        if (assignments.Any(assignment => assignment is null))
            return value.ToText();
        var entries = assignments
            .Select(assignment => assignment!.Value)
            .Select(assignment => new ConfigEntry(assignment.Key.Text, assignment.Key.Range, assignment.Value.ToText()));
        return new ConfigMap([.. entries], value.Range);
    }

    private IEnumerable<Problem> CheckEntry(string key, ConfigEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Key))
            yield return new Problem(entry.KeyRange, $"'{key}' has an empty glob.", Advice(key, entry.KeyRange));
        if (entry.Value is ConfigText text && Find(text) is not null)
            yield break;
        var nearest = entry.Value is ConfigText typed ? NearestName.Of(typed.Value, Names) : null;
        yield return new Problem(
            entry.Value.Range,
            $"The dialect of '{entry.Key}' is {entry.Value.Name}, but must be '{string.Join("', '", Names[..^1])}' or '{Names[^1]}'.",
            nearest is null ? Advice(key, entry.Value.Range) : $"Did you mean '{nearest}'?"
        );
    }

    private static Dialect? Find(ConfigText text)
    {
        var index = Names.IndexOf(text.Value);
        return index < 0 ? null : Enum.GetValues<Dialect>()[index];
    }

    private static string NameOf(Dialect dialect) => Names[Array.IndexOf(Enum.GetValues<Dialect>(), dialect)];
}
