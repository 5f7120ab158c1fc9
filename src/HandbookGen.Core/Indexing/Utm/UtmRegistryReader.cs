using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Utm;

/// <summary>Reads <c>data/utm.yml</c>.</summary>
internal static class UtmRegistryReader
{
    private static readonly ImmutableArray<(string Name, UtmStatus Value)> Status =
    [
        ("current", UtmStatus.Current),
        ("retired", UtmStatus.Retired),
    ];

    private static readonly ImmutableArray<string> EntryKeys = ["code", "name", "status", "since", "retired", "replaced_by"];

    private static readonly ImmutableArray<string> SourceKeys = ["source", "media"];

    public static UtmRegistry Read(SiteData data)
    {
        if (data.Find("utm") is not { } node)
            return UtmRegistry.Empty with { HasData = data.IsUnread("utm") };
        if (node is not YamlMap map)
        {
            var problem = new Problem(
                node.Range,
                "The registry is not a map of keys and values.",
                "Write 'codes:' with a list below it, then the other keys."
            );
            return UtmRegistry.Empty with { HasData = true, Problems = [problem], Unread = problem.Range };
        }

        var problems = ImmutableArray.CreateBuilder<Problem>();
        var fields = new FieldReader(map, problems);
        var registry = new UtmRegistry(
            HasData: true,
            fields.TextList("hosts"),
            Entries(fields, problems, "codes"),
            Entries(fields, problems, "media"),
            [.. fields.TextsOrMaps("sources").Select(item => ReadSource(item, problems)).OfType<UtmSource>()],
            Entries(fields, problems, "regions"),
            Entries(fields, problems, "budgets"),
            Entries(fields, problems, "types"),
            Entries(fields, problems, "gtm"),
            fields.TextList("parameters"),
            fields.FinishClosed()
        );
        // A list below an unknown key may have the codes that are missing elsewhere.
        var lists = fields.Unknown().Where(entry => entry.Value is YamlList).Select(entry => entry.KeyRange).ToHashSet();
        return registry with
        {
            Problems = [.. registry.Problems, .. UtmContradictions.Of(registry)],
            Unread = registry.Problems.FirstOrDefault(problem => !problem.IsUnknownKey || lists.Contains(problem.Range))?.Range,
        };
    }

    // Every key of an item is ours, as are those of the registry. Where the item's own key is missing, an unknown one may be meant for it:
    // 'source linkedin' without a colon is one mistake.
    private static void ReportUnknown(FieldReader map, ImmutableArray<string> keys, ImmutableArray<Problem>.Builder problems)
    {
        foreach (var entry in map.Unknown().Where(entry => NearestName.Of(entry.Key, keys) is null))
            problems.Add(
                new Problem(entry.KeyRange, $"Unknown key '{entry.Key}'.", $"Use one of {string.Join(", ", keys)}.") { IsUnknownKey = true }
            );
    }

    private static ImmutableArray<UtmEntry> Entries(FieldReader fields, ImmutableArray<Problem>.Builder problems, string key) =>
        [.. fields.TextsOrMaps(key).Select(item => ReadEntry(item, problems)).OfType<UtmEntry>()];

    private static UtmEntry? ReadEntry(TextOrMap item, ImmutableArray<Problem>.Builder problems)
    {
        if (item.Text is { } alone)
            return new UtmEntry(alone, null, UtmStatus.Current, null, null, null);
        var map = item.Map!;
        map.Require("code", "Add 'code: ...' as it appears in links.");
        var code = map.Text("code");
        var name = map.Text("name")?.Value;
        var status = map.Choice("status", Status)?.Value;
        var since = RecordFields.Date(map, "since");
        var retired = RecordFields.Date(map, "retired");
        var replacedBy = map.Text("replaced_by");
        map.ReportTypos();
        if (code is null)
            return null;
        ReportUnknown(map, EntryKeys, problems);
        return new UtmEntry(code, name, status ?? (retired is null ? UtmStatus.Current : UtmStatus.Retired), since, retired, replacedBy);
    }

    private static UtmSource? ReadSource(TextOrMap item, ImmutableArray<Problem>.Builder problems)
    {
        if (item.Text is { } alone)
            return new UtmSource(alone, []);
        var map = item.Map!;
        map.Require("source", "Add 'source: ...' as it appears in links.");
        var source = map.Text("source");
        var media = map.TextList("media");
        map.ReportTypos();
        if (source is null)
            return null;
        ReportUnknown(map, SourceKeys, problems);
        return new UtmSource(source, media);
    }
}
