using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.Utm;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; utm-registry list="codes" >}}</c>: one list of the UTM registry, or all of them.</summary>
public sealed class UtmRegistryTables : Shortcode
{
    private static readonly ImmutableArray<(string Name, string Title, Func<UtmRegistry, ImmutableArray<UtmEntry>> Entries)> Lists =
    [
        ("codes", "Campaign codes", utm => utm.Codes),
        ("media", "Media", utm => utm.Media),
        ("regions", "Regions", utm => utm.Regions),
        ("budgets", "Budgets", utm => utm.Budgets),
        ("types", "Types", utm => utm.Types),
        ("gtm", "GTM codes", utm => utm.GtmCodes),
    ];

    public override string Name => "utm-registry";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        if (!records.Utm.HasData)
            return Missing(call, "The table of UTM codes");
        var asked = call.Parameter("list", 0);
        if (asked is not (null or "sources") && Lists.All(list => list.Name != asked))
            return Expansion.Empty with
            {
                Problems =
                [
                    new Problem(
                        call.Range,
                        $"The registry has no list '{asked}'.",
                        $"Use one of {string.Join(", ", Lists.Select(list => list.Name).Append("sources"))}."
                    ),
                ],
            };
        var writer = new ListWriter(page, records.Config);
        foreach (var (name, title, entries) in Lists.Where(list => asked is null || list.Name == asked))
            WriteEntries(writer, name, title, entries(records.Utm), records);
        if (asked is null or "sources")
            WriteSources(writer, records.Utm);
        return writer.Files("Download:", ExportFiles.OfUtm(records.Config, records) is { } path ? [path] : []).ToExpansion();
    }

    /// <summary>A sentence instead of content that needs the registry.</summary>
    /// <param name="shown">The start of the sentence.</param>
    internal static Expansion Missing(ShortcodeCall call, string shown)
    {
        var problem = new Problem(
            call.Range,
            $"{shown} needs the file 'data/utm.yml', which is not there.",
            "Add the file, with a list 'codes'."
        );
        return Expansion.Of($"<p class=\"placeholder\">{HtmlText.Escape(problem.Message)}</p>\n") with { MissingData = problem };
    }

    private static void WriteEntries(ListWriter writer, string name, string title, ImmutableArray<UtmEntry> entries, SiteRecords records)
    {
        if (entries.IsEmpty)
            return;
        var isCodes = name == "codes";
        var users = isCodes
            ? records
                .Campaigns.Where(campaign => campaign.Record.UtmCampaign is not null)
                .ToLookup(campaign => campaign.Record.UtmCampaign!.Value, StringComparer.Ordinal)
            : null;
        writer.Heading(writer.Level, "utm-" + name, title, entries[0].Code.Range);
        IReadOnlyList<string> columns = ["Code", "Name", "Status", "Since"];
        writer.Add(
            HtmlTable.Write(isCodes ? [.. columns, "Campaigns"] : columns, entries.Select(entry => Row(writer, name, entry, users)))
        );
    }

    private static IReadOnlyList<string> Row(ListWriter writer, string list, UtmEntry entry, ILookup<string, OnPage<Campaign>>? users)
    {
        var code = entry.Code.Value;
        var id = writer.Id($"utm-{list}-{Slug.Of(code)}", entry.Code.Range, code);
        IReadOnlyList<string> cells =
        [
            $"<code{id}>{HtmlText.Escape(code)}</code>",
            HtmlText.Escape(entry.Name ?? ""),
            StatusOf(entry),
            HtmlText.Escape(entry.Since?.Value.ToString() ?? ""),
        ];
        return users is null
            ? cells
            :
            [
                .. cells,
                string.Join(
                    ", ",
                    users[code].Select(campaign => writer.Link(campaign.Page, campaign.Record.Title.Value, entry.Code.Range))
                ),
            ];
    }

    private static string StatusOf(UtmEntry entry) =>
        entry switch
        {
            { Status: UtmStatus.Current } => "current",
            { ReplacedBy: { } next } => $"retired, use <code>{HtmlText.Escape(next.Value)}</code>",
            _ => "retired",
        };

    private static void WriteSources(ListWriter writer, UtmRegistry utm)
    {
        if (utm.Sources.IsEmpty)
            return;
        writer.Heading(writer.Level, "utm-sources", "Sources", utm.Sources[0].Name.Range);
        writer.Add(
            HtmlTable.Write(
                ["Source", "Media"],
                utm.Sources.Select(source =>
                    (IReadOnlyList<string>)
                        [
                            $"<code{writer.Id($"utm-sources-{Slug.Of(source.Name.Value)}", source.Name.Range, source.Name.Value)}>{HtmlText.Escape(source.Name.Value)}</code>",
                            source.Media.IsEmpty ? "all" : HtmlText.Escape(string.Join(", ", source.Media.Select(medium => medium.Value))),
                        ]
                )
            )
        );
    }
}
