using HandbookGen.Diagnostics;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; daci "cicd" >}}</c>: the driver, approver, contributors and informed people of a campaign's deliverables.</summary>
public sealed class DaciTable : Shortcode
{
    public override string Name => "daci";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var (campaign, problem) = NamedCampaign.Find(call, page, records, "campaign");
        if (campaign is null)
            return Expansion.Empty with { Problems = [problem!] };
        var rows = campaign.Record.Daci.Select(item =>
            (IReadOnlyList<string>)
                [
                    HtmlText.Escape(item.Item.Value),
                    Names([item.Driver], records),
                    Names([item.Approver], records),
                    Names(item.Contributors, records),
                    Names(item.Informed, records),
                    InlineMarkdown.ToHtml(item.Note ?? ""),
                ]
        );
        var table = HtmlTable.Write(["Item", "Driver", "Approver", "Contributors", "Informed", "Note"], rows);
        return Expansion.Of(
            table.Length > 0 ? table : $"<p class=\"empty\">{HtmlText.Escape(campaign.Record.Title.Value)} has no DACI chart.</p>\n"
        );
    }

    private static string Names(IEnumerable<Located<string>?> names, SiteRecords records) =>
        string.Join(
            ", ",
            names
                .OfType<Located<string>>()
                .Select(name => records.People.Find(name.Value) is { } person ? PersonHtml.Link(person) : HtmlText.Escape(name.Value))
        );
}
