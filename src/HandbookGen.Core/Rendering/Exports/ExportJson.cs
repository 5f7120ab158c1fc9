using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HandbookGen.Rendering.Exports;

/// <summary>JSON for programs: indented, with non-ASCII letters unescaped. A missing value has no key.</summary>
internal static class ExportJson
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write(JsonNode value) => value.ToJsonString(Indented) + "\n";

    public static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    public static JsonArray Texts(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode?)item)]);

    public static JsonObject Put(this JsonObject map, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            map[key] = value;
        return map;
    }

    public static JsonObject Put(this JsonObject map, string key, bool value)
    {
        if (value)
            map[key] = true;
        return map;
    }

    /// <summary>Leaves out the key of an empty list or map too.</summary>
    public static JsonObject Put(this JsonObject map, string key, JsonNode? value)
    {
        if (value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 }))
            map[key] = value;
        return map;
    }

    /// <summary>The same data as YAML; every string reads back as a string.</summary>
    public static string AsYaml(JsonNode value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int indent)
    {
        switch (node)
        {
            case JsonArray { Count: > 0 } list:
                foreach (var item in list)
                    AppendItem(text, item, indent);
                break;
            case JsonObject { Count: > 0 } map:
                foreach (var (key, value) in map)
                    AppendEntry(text, key, value, indent, isFirstOfItem: false);
                break;
            default:
                text.Append(' ', indent).Append(Scalar(node)).Append('\n');
                break;
        }
    }

    private static void AppendItem(StringBuilder text, JsonNode? item, int indent)
    {
        text.Append(' ', indent).Append("- ");
        if (item is not JsonObject { Count: > 0 } map)
        {
            text.Append(Scalar(item)).Append('\n');
            return;
        }

        var isFirst = true;
        foreach (var (key, value) in map)
        {
            AppendEntry(text, key, value, indent + 2, isFirst);
            isFirst = false;
        }
    }

    private static void AppendEntry(StringBuilder text, string key, JsonNode? value, int indent, bool isFirstOfItem)
    {
        text.Append(' ', isFirstOfItem ? 0 : indent).Append(key).Append(':');
        if (value is JsonArray { Count: > 0 } or JsonObject { Count: > 0 })
            Append(text.Append('\n'), value, indent + 2);
        else
            text.Append(' ').Append(Scalar(value)).Append('\n');
    }

    // A JSON string is also a YAML string, and never a date or a number.
    private static string Scalar(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var plain) && !plain.Any(char.IsControl)
            ? Parsing.Yaml.YamlText.Of(plain)
            : value?.ToJsonString(Indented) ?? "null";
}
