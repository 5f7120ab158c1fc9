using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HandbookGen.Configuration;

/// <summary>
/// The settings as a JSON Schema, so that editors can complete and check <c>statiq.json</c>:
/// <see href="https://json-schema.org/draft/2020-12/schema"/>.
/// </summary>
public static class SettingSchema
{
    // People read the schema too, and it is never embedded in HTML.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same text on every machine, indented by two, ending with a line feed.</summary>
    public static string Write()
    {
        var properties = new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string" } };
        foreach (var setting in SettingCatalog.All)
            properties[setting.Key] = Property(setting);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "HandbookGen settings",
            ["description"] = "The keys of 'statiq.json' at the root of a handbook.",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        return Text(schema) + "\n";
    }

    private static readonly JsonSerializerOptions InOneLine = new(Readable) { WriteIndented = false };

    internal static string Line(JsonNode node) => node.ToJsonString(InOneLine);

    internal static string Text(JsonNode node) => node.ToJsonString(Readable);

    private static JsonObject Property(Setting setting)
    {
        var property = new JsonObject { ["description"] = setting.Documentation };
        foreach (var (name, value) in JsonNode.Parse(setting.Schema)!.AsObject())
            property[name] = value?.DeepClone();
        property["default"] = JsonNode.Parse(setting.Default);
        return property;
    }
}
