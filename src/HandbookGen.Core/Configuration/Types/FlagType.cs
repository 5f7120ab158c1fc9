using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record FlagType() : SettingType<bool>("true or false", "true", "true")
{
    public override ImmutableArray<string> Choices => ["true", "false"];

    public override IEnumerable<Problem> Check(string key, ConfigNode node) => node is ConfigFlag ? [] : [Mismatch(key, node)];

    public override bool Read(ConfigNode node) => ((ConfigFlag)node).Value;

    public override JsonNode Show(bool value) => JsonValue.Create(value);

    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    public override ConfigNode FromOption(OptionValue value) =>
        value.Text switch
        {
            "true" => new ConfigFlag(true, value.Range),
            "false" => new ConfigFlag(false, value.Range),
            _ => value.ToText(),
        };
}
