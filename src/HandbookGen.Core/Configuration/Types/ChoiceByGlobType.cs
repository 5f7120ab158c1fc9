using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>One of a few words for each glob, in the order that they are tried.</summary>
internal sealed record ChoiceByGlobType<T>(string Expected, string Example, string OptionExample)
    : SettingType<ImmutableArray<ByGlob<T>>>(Expected, Example, OptionExample)
    where T : struct, Enum
{
    public override IEnumerable<Problem> Check(string key, ConfigNode node) =>
        node is ConfigMap map ? map.Entries.SelectMany(entry => CheckEntry(key, entry)) : [Mismatch(key, node)];

    public override ImmutableArray<ByGlob<T>> Read(ConfigNode node) =>
        [
            .. ((ConfigMap)node).Entries.Select(entry => new ByGlob<T>(
                entry.Key,
                ChoiceNames<T>.Find(((ConfigText)entry.Value).Value)!.Value
            )),
        ];

    public override JsonNode Show(ImmutableArray<ByGlob<T>> value) =>
        new JsonObject(value.Select(each => KeyValuePair.Create<string, JsonNode?>(each.Glob, ChoiceNames<T>.Of(each.Value))));

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["minLength"] = 1 },
            ["additionalProperties"] = ChoiceNames<T>.Schema(),
        };

    /// <summary>A glob may contain <c>=</c>, a word cannot, so the last <c>=</c> separates them.</summary>
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
        if (entry.Value is ConfigText text && ChoiceNames<T>.Find(text.Value) is not null)
            yield break;
        var nearest = entry.Value is ConfigText typed ? NearestName.Of(typed.Value, ChoiceNames<T>.All) : null;
        yield return new Problem(
            entry.Value.Range,
            $"'{key}' has {entry.Value.Name} for '{entry.Key}', but must have {ChoiceNames<T>.Either}.",
            nearest is null ? Advice(key, entry.Value.Range) : $"Did you mean '{nearest}'?"
        );
    }
}
