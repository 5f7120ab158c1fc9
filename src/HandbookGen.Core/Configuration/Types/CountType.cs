using System.Globalization;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>A whole number from 1.</summary>
internal sealed record CountType() : SettingType<int>("a whole number from 1", "100000", "100000")
{
    public override IEnumerable<Problem> Check(string key, ConfigNode node) =>
        node is ConfigNumber number && Parse(number.Written) is > 0 ? [] : [Mismatch(key, node)];

    public override int Read(ConfigNode node) => Parse(((ConfigNumber)node).Written) ?? 1;

    public override JsonNode Show(int value) => JsonValue.Create(value);

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = 1 };

    public override ConfigNode FromOption(OptionValue value) =>
        Parse(value.Text) is null ? value.ToText() : new ConfigNumber(value.Text, value.Range);

    private static int? Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
