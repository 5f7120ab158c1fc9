using System.Collections.Immutable;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Reviewing;

/// <summary>Compares front matter.</summary>
internal static class ChangedFields
{
    /// <summary>The keys whose values differ, in the order of the new page, then those that are gone.</summary>
    public static ImmutableArray<FieldChange> Of(Page then, Page now)
    {
        var (before, after) = (Values(then), Values(now));
        return
        [
            .. after
                .Where(field => before.GetValueOrDefault(field.Key) != field.Value)
                .Select(field => new FieldChange(field.Key, before.GetValueOrDefault(field.Key), field.Value)),
            .. before.Where(field => !after.ContainsKey(field.Key)).Select(field => new FieldChange(field.Key, field.Value, null)),
        ];
    }

    private static OrderedDictionary<string, string> Values(Page page)
    {
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in page.FrontMatter.Map.Entries)
            Add(entry.Key, entry.Value);
        return values;

        void Add(string key, YamlNode value)
        {
            if (value is YamlMap { Entries.IsEmpty: false } map)
                foreach (var entry in map.Entries)
                    Add($"{key}.{entry.Key}", entry.Value);
            else
                values[key] = Text(value);
        }
    }

    private static string Text(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => scalar.Value,
            YamlList list => string.Join(", ", list.Items.Select(Text)),
            YamlMap map => string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Text(entry.Value)}")),
            _ => "",
        };
}
