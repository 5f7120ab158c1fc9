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

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "campaign");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var (campaign, problem) = NamedCampaign.Find(call, page, records, "campaign");
        if (campaign is null)
            return Expansion.Empty with { Problems = [problem!] };
        var people = new PersonLinks(page, records);
        var rows = campaign.Record.Daci.Select(item =>
            (IReadOnlyList<string>)
                [
                    HtmlText.Escape(item.Item.Value),
                    Names([item.Driver], people),
                    Names([item.Approver], people),
                    Names(item.Contributors, people),
                    Names(item.Informed, people),
                    InlineMarkdown.ToHtml(item.Note ?? ""),
                ]
        );
        var table = HtmlTable.WithoutEmptyColumns(
            records.WordsOf(page),
            ["Item", "Driver", "Approver", "Contributors", "Informed", "Note"],
            rows
        );
        return Expansion.Of(
            table.Length > 0 ? table : $"<p class=\"empty\">{HtmlText.Escape(campaign.Record.Title.Value)} has no DACI chart.</p>\n"
        ) with
        {
            People = people.Shown,
            HasRecords = true,
        };
    }

    private static string Names(IEnumerable<Located<string>?> names, PersonLinks people) =>
        string.Join(", ", names.OfType<Located<string>>().Select(people.Of));
}
