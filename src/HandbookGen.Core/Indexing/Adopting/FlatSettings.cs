using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Adopting;

/// <summary>A value in the settings of another generator.</summary>
/// <param name="Key">The keys that lead to it: <c>params.description</c>; <c>plugins[]</c> for an item of a list.</param>
/// <param name="Value">Null for what is neither text nor number; the only key of a map for an item that is one.</param>
/// <param name="File">The name of the file that has it; empty for the only one.</param>
internal sealed record FlatSetting(string Key, string? Value, string File = "");

/// <summary>The settings of another generator, in the order of the file.</summary>
/// <param name="File">The name of the file.</param>
internal sealed partial record FlatSettings(string File, ImmutableArray<FlatSetting> All)
{
    /// <summary>What to say if the file cannot be read, so that there are no settings; otherwise null.</summary>
    public LeftOut? Mistake { get; init; }

    /// <summary>Reads YAML, TOML or JSON, by the extension.</summary>
    public static FlatSettings Read(SourceFile source)
    {
        var name = source.Path.Value;
        var all = new List<FlatSetting>();
        switch (name[(name.LastIndexOf('.') + 1)..])
        {
            case "toml":
                all.AddRange(TomlLines.Read(source.Text));
                break;
            case "json":
                if (ConfigJson.Parse(source).Root is not ConfigMap json)
                    return Unreadable(name, "JSON");
                Add(all, "", json);
                break;
            default:
                // Tags name functions of Python, and the reader knows none.
                var plain = new SourceFile(source.Path, Tags().Replace(source.Text, match => new string(' ', match.Length)));
                if (YamlReader.Read(plain).Node is not YamlMap yaml)
                    return Unreadable(name, "YAML");
                Add(all, "", yaml);
                break;
        }

        return new FlatSettings(name, [.. all]);
    }

    /// <summary>The first of several keys that has a value; not case-sensitive.</summary>
    public string? Value(params ReadOnlySpan<string> keys) => First(keys)?.Value;

    /// <summary>The file with the first of several keys that has a value.</summary>
    public string FileOf(params ReadOnlySpan<string> keys) => First(keys) is { File: { Length: > 0 } file } ? file : File;

    /// <summary>A setting with the first of several keys that has a value; none if no key has.</summary>
    /// <param name="name">A key of <c>statiq.json</c>.</param>
    public ImmutableArray<FoundSetting> Setting(string name, params ReadOnlySpan<string> keys) =>
        FoundSetting.Of(name, Value(keys), FileOf(keys));

    /// <summary>The same settings below a key.</summary>
    public FlatSettings Below(string key) =>
        this with
        {
            All = [.. All.Select(each => each with { Key = Join(key, each.Key), File = File })],
        };

    private FlatSetting? First(ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (All.FirstOrDefault(setting => Is(setting.Key, key) && !string.IsNullOrEmpty(setting.Value)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The items of a list.</summary>
    public IEnumerable<string> Items(string key) =>
        All.Where(setting => Is(setting.Key, key + "[]")).Select(setting => setting.Value).OfType<string>();

    /// <summary>The outermost keys, each once.</summary>
    public IEnumerable<string> TopKeys => All.Select(setting => setting.Key.Split('.', '[')[0]).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys directly below another one, each once.</summary>
    public IEnumerable<string> KeysBelow(string key) =>
        All.Where(setting => setting.Key.StartsWith(key + ".", StringComparison.OrdinalIgnoreCase))
            .Select(setting => setting.Key[(key.Length + 1)..].Split('.', '[')[0])
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static FlatSettings Unreadable(string file, string language) =>
        new(file, []) { Mistake = new LeftOut(file, $"It is not read, because it is not plain {language}; nothing in it carries over.") };

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static void Add(List<FlatSetting> all, string key, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                if (key.Length > 0)
                    all.Add(new FlatSetting(key, key.EndsWith(']') && map.Entries is [var only, ..] ? only.Key : null));
                foreach (var entry in map.Entries)
                    Add(all, Join(key, entry.Key), entry.Value);
                break;
            case YamlList list:
                all.Add(new FlatSetting(key, null));
                foreach (var item in list.Items)
                    Add(all, key + "[]", item);
                break;
            case YamlScalar scalar:
                all.Add(new FlatSetting(key, scalar.IsNull ? null : scalar.Value));
                break;
        }
    }

    private static void Add(List<FlatSetting> all, string key, ConfigNode node)
    {
        switch (node)
        {
            case ConfigMap map:
                if (key.Length > 0)
                    all.Add(new FlatSetting(key, key.EndsWith(']') && map.Entries is [var only, ..] ? only.Key : null));
                foreach (var entry in map.Entries)
                    Add(all, Join(key, entry.Key), entry.Value);
                break;
            case ConfigList list:
                all.Add(new FlatSetting(key, null));
                foreach (var item in list.Items)
                    Add(all, key + "[]", item);
                break;
            default:
                all.Add(new FlatSetting(key, node is ConfigFlag ? node.Name : (node as ConfigText)?.Value));
                break;
        }
    }

    private static string Join(string key, string name) => key.Length == 0 ? name : $"{key}.{name}";

    [GeneratedRegex(@"(?<=(:|-)[ \t]+)![^\s,\]}]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Tags();
}
