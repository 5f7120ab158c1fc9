using System.Globalization;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>A date or time; empty for none.</summary>
internal sealed record DateType() : SettingType<DateTimeOffset?>("a date", "\"2026-01-31\"", "2026-01-31")
{
    public override IEnumerable<Problem> Check(string key, ConfigNode node)
    {
        if (node is not ConfigText text)
            return [Mismatch(key, node)];
        return text.Value.Length == 0 || SiteDate.Parse(text.Value) is not null
            ? []
            : [new Problem(node.Range, $"'{text.Value}' is not a date.", $"Write it as {SiteDate.Forms}.")];
    }

    public override DateTimeOffset? Read(ConfigNode node) => SiteDate.Parse(((ConfigText)node).Value);

    public override JsonNode Show(DateTimeOffset? value) => JsonValue.Create(value?.ToString("o", CultureInfo.InvariantCulture) ?? "");

    public override JsonObject Schema() => new() { ["type"] = "string" };
}
