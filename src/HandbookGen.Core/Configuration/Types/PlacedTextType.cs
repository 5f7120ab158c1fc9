using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>A text with its place, for what only a rule can check; empty for none.</summary>
internal sealed record PlacedTextType(string Expected, string Example, string OptionExample)
    : SettingType<Located<string>?>(Expected, Example, OptionExample)
{
    public override IEnumerable<Problem> Check(string key, ConfigNode node) => node is ConfigText ? [] : [Mismatch(key, node)];

    public override Located<string>? Read(ConfigNode node) => Of((ConfigText)node);

    public override JsonNode Show(Located<string>? value) => JsonValue.Create(value?.Value ?? "");

    public override JsonObject Schema() => new() { ["type"] = "string" };

    /// <summary>Null for an empty text.</summary>
    public static Located<string>? Of(ConfigText text) =>
        string.IsNullOrWhiteSpace(text.Value) ? null : new Located<string>(text.Value.Trim(), text.Range);
}
