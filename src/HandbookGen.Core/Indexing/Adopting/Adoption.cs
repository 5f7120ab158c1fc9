using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace HandbookGen.Indexing.Adopting;

/// <summary>A setting that was found out.</summary>
/// <param name="Key">A key of <c>statiq.json</c>.</param>
/// <param name="From">Where the value comes from: <c>hugo.yaml</c>.</param>
public sealed record FoundSetting(string Key, JsonNode Value, string From)
{
    /// <summary>A setting that is a text.</summary>
    public static FoundSetting Text(string key, string value, string from) => new(key, JsonValue.Create(value), from);

    /// <summary>The dialect of all pages.</summary>
    internal static FoundSetting Dialect(string name, string from) => new("Dialects", new JsonObject { ["**"] = name }, from);

    /// <summary>The setting, or none if there is no value.</summary>
    internal static ImmutableArray<FoundSetting> Of(string key, string? value, string from) =>
        string.IsNullOrWhiteSpace(value) ? [] : [Text(key, value.Trim(), from)];

    /// <summary>A setting that is a list.</summary>
    internal static FoundSetting List(string key, IEnumerable<string> values, string from) =>
        new(key, new JsonArray([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]), from);
}

/// <summary>What the former generator did and this program does not.</summary>
/// <param name="What">A key, a plugin, a kind of file or a way of writing: <c>menu</c>.</param>
/// <param name="Advice">What to do by hand; a sentence.</param>
public sealed record LeftOut(string What, string Advice);

/// <summary>A folder with pages, as it becomes a handbook.</summary>
/// <param name="Generator">The generator that built it so far: <c>Hugo</c>; null if there are only Markdown files.</param>
/// <param name="ConfigFile">The file by which it was recognized; null as well.</param>
/// <param name="InputPaths">The folders with pages and assets, relative to the root.</param>
/// <param name="Settings">The other settings, each once.</param>
public sealed record Adoption(
    string? Generator,
    string? ConfigFile,
    ImmutableArray<string> InputPaths,
    ImmutableArray<FoundSetting> Settings,
    ImmutableArray<LeftOut> LeftOut
)
{
    /// <summary>The same with more settings; those that are set already stay.</summary>
    public Adoption With(IEnumerable<FoundSetting> more) =>
        this with
        {
            Settings = [.. Settings, .. more.Where(setting => Settings.All(known => known.Key != setting.Key))],
        };
}
