using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; teams >}}</c>: every team with its lead, channels, job families and current campaigns.</summary>
public sealed class TeamIndex : Shortcode
{
    public override string Name => "teams";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var list = new ListWriter(page, records.Config);
        var rows = records
            .Teams.OrderBy(team => team.Record.Title.Value, StringComparer.Ordinal)
            .Select(team =>
                (IReadOnlyList<string>)
                    [
                        $"<span{list.Id("team-" + RecordFields.FileName(team.Page.InputPath), team.Record.Title.Range, team.Record.Title.Value)}>{list.Link(team.Page, team.Record.Title.Value, team.Record.Title.Range)}</span>",
                        HtmlText.Escape(string.Join(", ", team.Record.Dri.Select(dri => records.People.NameOf(dri.Value)))),
                        HtmlText.Escape(string.Join(", ", team.Record.Slack.Select(channel => "#" + channel.Channel))),
                        string.Join(
                            ", ",
                            records
                                .Rosters.FamiliesOf(team.Page)
                                .Select(family => list.Link(family.Page, family.Record.Title.Value, team.Record.Title.Range))
                        ),
                        string.Join(
                            ", ",
                            records
                                .Rosters.CampaignsOf(team.Page)
                                .Where(campaign =>
                                    campaign.Record.Status
                                        is { Value: CampaignStatus.Active or CampaignStatus.Wip or CampaignStatus.Planned }
                                )
                                .Select(campaign => list.Link(campaign.Page, campaign.Record.Title.Value, campaign.Record.Title.Range))
                        ),
                    ]
            );
        var table = HtmlTable.Write(["Team", "DRI", "Slack", "Job families", "Campaigns"], rows);
        return table.Length == 0 ? list.Empty("There are no teams.").ToExpansion() : list.Add(table).ToExpansion();
    }
}
