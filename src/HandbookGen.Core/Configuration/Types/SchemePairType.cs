using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>One text for both color schemes, or an object with one for each; empty for none.</summary>
internal sealed record SchemePairType(string Expected, string Example, string OptionExample)
    : SettingType<SchemePair>(Expected, Example, OptionExample)
{
    private const string Light = "light",
        Dark = "dark";

    private static readonly ImmutableArray<string> Keys = [Light, Dark];

    public override IEnumerable<Problem> Check(string key, ConfigNode node) =>
        node switch
        {
            ConfigText => [],
            ConfigMap map => map.Entries.SelectMany(entry => CheckEntry(key, entry)),
            _ => [Mismatch(key, node)],
        };

    public override SchemePair Read(ConfigNode node) =>
        node is ConfigMap map ? new SchemePair(In(map, Light), In(map, Dark)) : new SchemePair(PlacedTextType.Of((ConfigText)node), null);

    public override JsonNode Show(SchemePair value)
    {
        if (value.Dark is null)
            return JsonValue.Create(value.Light?.Value ?? "");
        var map = new JsonObject();
        if (value.Light is { } light)
            map[Light] = light.Value;
        map[Dark] = value.Dark.Value;
        return map;
    }

    public override JsonObject Schema()
    {
        var text = new JsonObject { ["type"] = "string" };
        var properties = new JsonObject(Keys.Select(key => KeyValuePair.Create(key, (JsonNode?)text.DeepClone())));
        return new JsonObject
        {
            ["anyOf"] = new JsonArray(
                text,
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = properties,
                    ["additionalProperties"] = false,
                }
            ),
        };
    }

    private IEnumerable<Problem> CheckEntry(string key, ConfigEntry entry)
    {
        if (!Keys.Contains(entry.Key))
        {
            var near = NearestName.Of(entry.Key, Keys);
            yield return new Problem(
                entry.KeyRange,
                $"'{key}' has no key '{entry.Key}'.",
                near is null ? "Use 'light' and 'dark'." : $"Did you mean '{near}'?"
            );
        }
        else if (entry.Value is not ConfigText)
        {
            yield return new Problem(
                entry.Value.Range,
                $"'{entry.Key}' is {entry.Value.Name}, but must be a text.",
                Advice(key, entry.Value.Range)
            );
        }
    }

    private static Located<string>? In(ConfigMap map, string key) =>
        map.Entries.LastOrDefault(entry => entry.Key == key)?.Value is ConfigText text ? PlacedTextType.Of(text) : null;
}
