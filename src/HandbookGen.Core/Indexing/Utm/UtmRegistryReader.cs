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

        var fields = new FieldReader(map, ImmutableArray.CreateBuilder<Problem>());
        var registry = new UtmRegistry(
            HasData: true,
            fields.TextList("hosts"),
            Entries(fields, "codes"),
            Entries(fields, "media"),
            [.. fields.TextsOrMaps("sources").Select(ReadSource).OfType<UtmSource>()],
            Entries(fields, "regions"),
            Entries(fields, "budgets"),
            Entries(fields, "types"),
            Entries(fields, "gtm"),
            fields.TextList("parameters"),
            fields.FinishClosed()
        );
        return registry with
        {
            Problems = [.. registry.Problems, .. UtmContradictions.Of(registry)],
            Unread = registry.Problems.FirstOrDefault()?.Range,
        };
    }

    private static ImmutableArray<UtmEntry> Entries(FieldReader fields, string key) =>
        [.. fields.TextsOrMaps(key).Select(ReadEntry).OfType<UtmEntry>()];

    private static UtmEntry? ReadEntry(TextOrMap item)
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
        return code is null
            ? null
            : new UtmEntry(code, name, status ?? (retired is null ? UtmStatus.Current : UtmStatus.Retired), since, retired, replacedBy);
    }

    private static UtmSource? ReadSource(TextOrMap item)
    {
        if (item.Text is { } alone)
            return new UtmSource(alone, []);
        var map = item.Map!;
        map.Require("source", "Add 'source: ...' as it appears in links.");
        var source = map.Text("source");
        var media = map.TextList("media");
        map.ReportTypos();
        return source is null ? null : new UtmSource(source, media);
    }
}
