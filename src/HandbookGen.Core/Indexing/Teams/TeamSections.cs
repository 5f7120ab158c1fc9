using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Teams;

/// <summary>
/// A team's members, channels, boards, labels, meetings, response times, job families and campaigns, as tables below its page.
/// </summary>
internal static class TeamSections
{
    public static Expansion Write(OnPage<Team> entry, SiteRecords records)
    {
        var (page, team) = entry;
        var sections = new SectionWriter(page, records);
        var words = sections.Words;
        sections.Add(
            "members",
            words["members"],
            TeamMembers.Write(records.Rosters.MembersOf(entry), records.People, sections.People, sections.Link, words)
        );
        sections.Table(
            "slack-channels",
            words["slackChannels"],
            [words["slackChannel"], words["purpose"]],
            team.Slack.Select(channel =>
                (IReadOnlyList<string>)[HtmlText.Escape("#" + channel.Channel), HtmlText.Escape(channel.Purpose ?? "")]
            )
        );
        sections.Table(
            "team-boards",
            words["boards"],
            [words["board"]],
            team.Boards.Select(board => (IReadOnlyList<string>)[sections.Link(board.Title, board.Url)])
        );
        sections.Table(
            "team-label-list",
            words["labels"],
            [words["labelColumn"], words["meaning"]],
            team.Labels.Select(label => (IReadOnlyList<string>)[LabelHtml.Write(label.Name.Value), HtmlText.Escape(label.Meaning ?? "")])
        );
        sections.Table(
            "meetings",
            words["meetings"],
            [words["meeting"], words["cadence"]],
            team.Meetings.Select(meeting =>
                (IReadOnlyList<string>)[HtmlText.Escape(meeting.Name.Value), HtmlText.Escape(meeting.Cadence ?? "")]
            )
        );
        sections.Table(
            "answering-times",
            words["answeringTimes"],
            [words["request"], words["within"]],
            team.Sla.Select(sla => (IReadOnlyList<string>)[HtmlText.Escape(sla.Request.Value), HtmlText.Escape(DaysOf(sla, words))])
        );
        sections.Table(
            "job-families",
            words["jobFamilies"],
            [words["jobFamily"]],
            records
                .Rosters.FamiliesOf(page)
                .Select(family =>
                    (IReadOnlyList<string>)[sections.Link(family.Record.Title.Value, UrlOf(family.Page, family.Record.Title.Range))]
                )
        );
        sections.Table(
            "team-campaigns",
            words["campaigns"],
            [words["campaign"], words["statusColumn"], words["manager"]],
            records
                .Rosters.CampaignsOf(page)
                .Select(campaign =>
                    (IReadOnlyList<string>)
                        [
                            sections.Link(campaign.Record.Title.Value, UrlOf(campaign.Page, campaign.Record.Title.Range)),
                            Campaigns.CampaignHtml.Status(campaign.Record, words),
                            Campaigns.CampaignHtml.Manager(campaign.Record, sections.People, words),
                        ]
                )
        );
        return sections.ToExpansion();
    }

    /// <summary><c>3 business days</c>; empty when unknown.</summary>
    public static string DaysOf(TeamSla sla, Words words) => sla.Days is { } days ? words.Count("businessDays", days) : "";

    private static Located<string> UrlOf(Page page, SourceRange cause) => new(UrlPath.Encode(page.Url), cause);
}
