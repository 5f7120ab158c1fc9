using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>Texts, numbers and flags by name, possibly in objects, whose names precede theirs: <c>author.name</c>.</summary>
internal sealed record ParamsType()
    : SettingType<ImmutableDictionary<string, string>>("an object of texts", "{ \"version\": \"2.1\" }", "version=2.1")
{
    public override IEnumerable<Problem> Check(string key, ConfigNode node) =>
        node is ConfigMap map ? map.Entries.SelectMany(entry => CheckValue(key, entry.Value))
        : node is ConfigList list && list.Items.All(item => item is ConfigText text && text.Value.IndexOf('=') > 0) ? []
        : [Mismatch(key, node)];

    public override ImmutableDictionary<string, string> Read(ConfigNode node)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (node is ConfigMap map)
            Add(map, "", values);
        foreach (var item in (node as ConfigList)?.Items.Cast<ConfigText>() ?? [])
            values[item.Value.Split('=', 2)[0].Trim().ToLowerInvariant()] = item.Value.Split('=', 2)[1].Trim();
        return values.ToImmutable();
    }

    public override JsonNode Show(ImmutableDictionary<string, string> value) =>
        new JsonObject(
            value
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value)))
        );

    public override JsonObject Schema() => new() { ["type"] = "object" };

    public override ConfigNode FromOption(OptionValue value) =>
        new ConfigList([.. value.Items().Select(item => item.ToText())], value.Range);

    // Lists have no single value; themes use them, and no page can.
    private static void Add(ConfigMap map, string prefix, ImmutableDictionary<string, string>.Builder values)
    {
        foreach (var entry in map.Entries)
        {
            var name = prefix + entry.Key.ToLowerInvariant();
            if (entry.Value is ConfigMap inner)
                Add(inner, name + ".", values);
            else if (TextOf(entry.Value) is { } text)
                values[name] = text;
        }
    }

    private static string? TextOf(ConfigNode node) =>
        node switch
        {
            ConfigText text => text.Value,
            ConfigNumber number => number.Written,
            ConfigFlag flag => flag.Value ? "true" : "false",
            _ => null,
        };

    private IEnumerable<Problem> CheckValue(string key, ConfigNode node) =>
        node switch
        {
            ConfigMap map => map.Entries.SelectMany(entry => CheckValue(key, entry.Value)),
            ConfigNull => [new Problem(node.Range, $"'{key}' contains {node.Name}, but must be {Expected}.", Advice(key, node.Range))],
            _ => [],
        };
}
