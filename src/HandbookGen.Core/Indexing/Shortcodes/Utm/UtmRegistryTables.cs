using System.Collections.Immutable;
using HandbookGen.Diagnostics;
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
        ("codes", "campaignCodes", utm => utm.Codes),
        ("media", "media", utm => utm.Media),
        ("regions", "regions", utm => utm.Regions),
        ("budgets", "budgets", utm => utm.Budgets),
        ("types", "types", utm => utm.Types),
        ("gtm", "gtmCodes", utm => utm.GtmCodes),
    ];

    public override string Name => "utm-registry";

    public override ShortcodeParameters Parameters { get; } = new([new("list", [.. Lists.Select(list => list.Name), "sources"])], 1);

    public override SiteParts Reads => SiteParts.Utm | SiteParts.Campaigns;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        if (!records.Utm.HasData)
            return Missing(call, "The table of UTM codes");
        var asked = call.Parameter("list", 0);
        if (asked is not (null or "sources") && Lists.All(list => list.Name != asked))
            return Expansion.Empty;
        var writer = new ListWriter(page, records);
        foreach (var (name, title, entries) in Lists.Where(list => asked is null || list.Name == asked))
            WriteEntries(writer, name, title, entries(records.Utm), records);
        if (asked is null or "sources")
            WriteSources(writer, records.Utm);
        return writer.Files(writer.Words["downloadAs"], ExportFiles.OfUtm(records.Config, records) is { } path ? [path] : []).ToExpansion();
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
        writer.Heading(writer.Level, "utm-" + name, HtmlText.Escape(writer.Words[title]), entries[0].Code.Range);
        if (name == "codes")
            WriteCodes(writer, entries, records);
        else
            WriteList(writer, entries.Select(entry => $"{Code(writer, name, entry.Code)} {Remarks(entry, writer.Words)}"));
    }

    private static void WriteCodes(ListWriter writer, ImmutableArray<UtmEntry> entries, SiteRecords records)
    {
        var users = records
            .Campaigns.Where(campaign => campaign.Record.UtmCampaign is not null)
            .ToLookup(campaign => campaign.Record.UtmCampaign!.Value, StringComparer.Ordinal);
        var words = writer.Words;
        IReadOnlyList<string> columns =
        [
            words["columnCode"],
            words["columnName"],
            words["statusColumn"],
            words["sinceWhen"],
            words["campaigns"],
        ];
        var rows = entries.Select(entry =>
            (IReadOnlyList<string>)
                [
                    Code(writer, "codes", entry.Code),
                    HtmlText.Escape(entry.Name ?? ""),
                    StatusOf(entry, words),
                    entry.Since is { } since ? DateHtml.Of(since.Value, words) : "",
                    string.Join(
                        ", ",
                        users[entry.Code.Value]
                            .Select(campaign => writer.Link(campaign.Page, campaign.Record.Title.Value, entry.Code.Range))
                    ),
                ]
        );
        writer.Add(HtmlTable.WithoutEmptyColumns(words, columns, rows));
    }

    private static void WriteSources(ListWriter writer, UtmRegistry utm)
    {
        if (utm.Sources.IsEmpty)
            return;
        writer.Heading(writer.Level, "utm-sources", HtmlText.Escape(writer.Words["sources"]), utm.Sources[0].Name.Range);
        WriteList(
            writer,
            utm.Sources.Select(source =>
            {
                var media = source.Media.IsEmpty
                    ? writer.Words["allMedia"]
                    : string.Join(", ", source.Media.Select(medium => medium.Value));
                return $"{Code(writer, "sources", source.Name)} {HtmlText.Escape(media)}";
            })
        );
    }

    private static void WriteList(ListWriter writer, IEnumerable<string> items) =>
        writer.Add($"<ul class=\"codes\">\n{string.Concat(items.Select(item => $"<li>{item.TrimEnd()}</li>\n"))}</ul>\n");

    private static string Code(ListWriter writer, string list, Located<string> code) =>
        $"<code{writer.Id($"utm-{list}-{Slug.Of(code.Value)}", code.Range, code.Value)}>{HtmlText.Escape(code.Value)}</code>";

    // In a list, everything is current unless it says otherwise.
    private static string Remarks(UtmEntry entry, Words words)
    {
        var since = entry.Since is { } date
            ? WordPlaceholders.Fill(HtmlText.Escape(words["sinceDate"]), ("date", DateHtml.Of(date.Value, words)))
            : "";
        string[] remarks =
        [
            HtmlText.Escape(entry.Name ?? ""),
            since.Length == 0 ? "" : $"<small>{since}</small>",
            entry.Status == UtmStatus.Current ? "" : StatusOf(entry, words),
        ];
        return string.Join(' ', remarks.Where(remark => remark.Length > 0));
    }

    private static string StatusOf(UtmEntry entry, Words words) =>
        entry switch
        {
            { Status: UtmStatus.Current } => $"<span class=\"pill pill-active\">{HtmlText.Escape(words["isCurrent"])}</span>",
            { ReplacedBy: { } next } => $"{Retired(words)} "
                + $"{WordPlaceholders.Fill(HtmlText.Escape(words["useInstead"]), ("code", $"<code>{HtmlText.Escape(next.Value)}</code>"))}",
            _ => Retired(words),
        };

    private static string Retired(Words words) => $"<span class=\"pill pill-past\">{HtmlText.Escape(words["retired"])}</span>";
}
