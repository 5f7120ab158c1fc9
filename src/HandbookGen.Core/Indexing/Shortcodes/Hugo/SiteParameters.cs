using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>Values by name, from the front matter of a page or from the setting <c>Params</c>.</summary>
internal static class SiteParameters
{
    /// <param name="name">In any case; a dot leads into a map.</param>
    /// <returns>Null if neither has a single value of that name.</returns>
    public static string? Find(string name, Page page, SiteRecords records)
    {
        var map = page.FrontMatter.Map;
        return In(map, name)
            ?? (Entry(map, "params") is YamlMap inner ? In(inner, name) : null)
            ?? records.Config.Params.GetValueOrDefault(name.ToLowerInvariant());
    }

    private static string? In(YamlMap map, string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0
            ? Entry(map, name) is YamlScalar { IsNull: false } scalar
                ? scalar.Value
                : null
            : Entry(map, name[..dot]) is YamlMap inner
                ? In(inner, name[(dot + 1)..])
                : null;
    }

    private static YamlNode? Entry(YamlMap map, string name) =>
        map.Entries.FirstOrDefault(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
