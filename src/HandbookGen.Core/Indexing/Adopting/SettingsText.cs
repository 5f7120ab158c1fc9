using System.Text;
using System.Text.Json.Nodes;
using HandbookGen.Configuration;

namespace HandbookGen.Indexing.Adopting;

/// <summary>The text of a new <c>statiq.json</c>.</summary>
public static class SettingsText
{
    private const int LongestLine = 100;

    /// <param name="schema">The path of the schema, relative to the root.</param>
    /// <param name="settings">Written in the order of <see cref="SettingCatalog"/>.</param>
    public static string Write(string schema, IEnumerable<FoundSetting> settings)
    {
        var order = SettingCatalog.All.Select(setting => setting.Key).ToList();
        var lines = WithHost(settings)
            .OrderBy(setting => order.IndexOf(setting.Key))
            .Select(setting => Line(setting.Key, setting.Value))
            .Prepend(Line("$schema", JsonValue.Create(schema)));
        return "{\n" + string.Join(",\n", lines) + "\n}\n";
    }

    // Said once that there is none, 'check' does not repeat it.
    private static IEnumerable<FoundSetting> WithHost(IEnumerable<FoundSetting> settings)
    {
        var known = settings.ToList();
        return known.Exists(setting => setting.Key == "Host") ? known : known.Append(FoundSetting.Text("Host", "", ""));
    }

    /// <summary>A value in one line: <c>["content", "static"]</c>.</summary>
    public static string Show(JsonNode value) =>
        value switch
        {
            JsonArray list => "[" + string.Join(", ", list.Select(item => Show(item!))) + "]",
            JsonObject map => "{ " + string.Join(", ", map.Select(entry => Quoted(entry.Key) + ": " + Show(entry.Value!))) + " }",
            _ => SettingSchema.Text(value),
        };

    private static string Line(string key, JsonNode value)
    {
        var line = $"  {Quoted(key)}: {Show(value)}";
        if (line.Length <= LongestLine || value is JsonValue)
            return line;
        var text = new StringBuilder($"  {Quoted(key)}: ");
        var (open, items, close) = value is JsonObject map
            ? ('{', map.Select(entry => Quoted(entry.Key) + ": " + Show(entry.Value!)), '}')
            : ('[', value.AsArray().Select(item => Show(item!)), ']');
        return text.Append(open).Append("\n    ").AppendJoin(",\n    ", items).Append("\n  ").Append(close).ToString();
    }

    private static string Quoted(string text) => SettingSchema.Text(JsonValue.Create(text));
}
