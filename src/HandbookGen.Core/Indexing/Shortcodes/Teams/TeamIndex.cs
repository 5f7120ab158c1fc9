using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.Teams;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; teams >}}</c>: every team with its lead, channels, job families and current campaigns.</summary>
public sealed class TeamIndex : Shortcode
{
    public override string Name => "teams";

    public override SiteParts Reads => SiteParts.Teams | SiteParts.People;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var list = new ListWriter(page, records);
        var rows = records
            .Teams.OrderBy(team => team.Record.Title.Value, StringComparer.Ordinal)
            .Select(team =>
                (IReadOnlyList<string>)
                    [
                        NameOf(team, list),
                        string.Join(", ", team.Record.Dri.Select(list.People.Of)),
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
        var table = HtmlTable.WithoutEmptyColumns(
            list.Words,
            [list.Words["team"], list.Words["dri"], "Slack", list.Words["jobFamilies"], list.Words["campaigns"]],
            rows
        );
        return table.Length == 0 ? list.Empty(list.Words["noTeams"]).ToExpansion() : list.Add(table).ToExpansion();
    }

    private static string NameOf(OnPage<Team> team, ListWriter list)
    {
        var title = team.Record.Title;
        var id = list.Id("team-" + RecordFields.FileName(team.Page.InputPath), title.Range, title.Value);
        return $"<span{id}>{list.Link(team.Page, title.Value, title.Range)}</span>";
    }
}
