using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// A file in the <c>data</c> folder as a table: a row for each entry, a column for each key with a text value. A parameter selects the
/// entries with its value.
/// </summary>
/// <param name="name">The name of the shortcode.</param>
/// <param name="file">Relative to <c>data</c>, without extension.</param>
public sealed class DataTable(string name, string file) : Shortcode
{
    public override string Name { get; } = name;

    public override ShortcodeParameters Parameters => ShortcodeParameters.Any;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        if (records.Data.Find(file) is not { } node)
            return Missing(
                call,
                records,
                $"The table of '{Name}' needs the file 'data/{file}.yml', which does not exist.",
                "Add the file, or remove the call."
            );
        var asked = call.Positional is [var first, ..] ? first : null;
        var entries = Entries(node)
            .Where(entry => asked is null || entry.Any(cell => cell.Value.Equals(asked, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        if (entries.Count == 0)
            return Missing(call, records, $"The file 'data/{file}.yml' has no entry '{asked}'.", "Correct the call or the data.");
        var columns = entries.SelectMany(entry => entry.Select(cell => cell.Key)).Distinct().ToList();
        var rows = entries.Select(entry =>
            (IReadOnlyList<string>)
                [.. columns.Select(column => InlineMarkdown.ToHtml(entry.FirstOrDefault(cell => cell.Key == column).Value ?? ""))]
        );
        return Expansion.Of(HtmlTable.Write(records.WordsOf(page), [.. columns.Select(Title)], rows));
    }

    // A list of maps, or a map from names to maps.
    private static IEnumerable<ImmutableArray<KeyValuePair<string, string>>> Entries(YamlNode node)
    {
        if (node is YamlList list)
            return list.Items.OfType<YamlMap>().Select(map => Cells(map, []));
        return node is YamlMap entries
            ? entries.Entries.Where(entry => entry.Value is YamlMap).Select(entry => Cells((YamlMap)entry.Value, [new("name", entry.Key)]))
            : [];
    }

    private static ImmutableArray<KeyValuePair<string, string>> Cells(YamlMap map, ImmutableArray<KeyValuePair<string, string>> first)
    {
        var cells = first.ToBuilder();
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlScalar { IsNull: false } text)
                cells.Add(new(entry.Key, text.Value));
            else if (entry.Value is YamlList { Items.IsEmpty: false } list && list.Items.All(item => item is YamlScalar))
                cells.Add(new(entry.Key, string.Join(", ", list.Items.Cast<YamlScalar>().Select(item => item.Value))));
        }

        return cells.ToImmutable();
    }

    private static string Title(string key) =>
        key.Length == 0 ? "" : char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' ').Replace('-', ' ');

    private Expansion Missing(ShortcodeCall call, SiteRecords records, string message, string help) =>
        Expansion.Of($"<p class=\"placeholder\">{HtmlText.Escape(message)}</p>\n") with
        {
            MissingData = new Problem(call.Range, message, help) { Cause = records.Unknown.OfData(file) },
        };
}
