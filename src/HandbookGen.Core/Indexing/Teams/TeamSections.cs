using System.Globalization;
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
        var sections = new SectionWriter(page, records.Config);
        sections.Table(
            "members",
            "Members",
            ["Name", "Handle", "Role"],
            records.Rosters.MembersOf(entry).Select(member => Member(member, sections.Link))
        );
        sections.Table(
            "slack-channels",
            "Slack channels",
            ["Channel", "Purpose"],
            team.Slack.Select(channel =>
                (IReadOnlyList<string>)[HtmlText.Escape("#" + channel.Channel), HtmlText.Escape(channel.Purpose ?? "")]
            )
        );
        sections.Table(
            "team-boards",
            "Boards",
            ["Board"],
            team.Boards.Select(board => (IReadOnlyList<string>)[sections.Link(board.Title, board.Url)])
        );
        sections.Table(
            "team-label-list",
            "Labels",
            ["Label", "Meaning"],
            team.Labels.Select(label => (IReadOnlyList<string>)[LabelHtml.Write(label.Name.Value), HtmlText.Escape(label.Meaning ?? "")])
        );
        sections.Table(
            "meetings",
            "Meetings",
            ["Meeting", "Cadence"],
            team.Meetings.Select(meeting =>
                (IReadOnlyList<string>)[HtmlText.Escape(meeting.Name.Value), HtmlText.Escape(meeting.Cadence ?? "")]
            )
        );
        sections.Table(
            "answering-times",
            "Answering times",
            ["Request", "Within"],
            team.Sla.Select(sla => (IReadOnlyList<string>)[HtmlText.Escape(sla.Request.Value), DaysOf(sla)])
        );
        sections.Table(
            "job-families",
            "Job families",
            ["Job family"],
            records
                .Rosters.FamiliesOf(page)
                .Select(family =>
                    (IReadOnlyList<string>)[sections.Link(family.Record.Title.Value, UrlOf(family.Page, family.Record.Title.Range))]
                )
        );
        sections.Table(
            "team-campaigns",
            "Campaigns",
            ["Campaign", "Status"],
            records
                .Rosters.CampaignsOf(page)
                .Select(campaign =>
                    (IReadOnlyList<string>)
                        [
                            sections.Link(campaign.Record.Title.Value, UrlOf(campaign.Page, campaign.Record.Title.Range)),
                            campaign.Record.Status is { } status ? Campaigns.CampaignNames.Of(status.Value) : "",
                        ]
                )
        );
        return sections.ToExpansion();
    }

    /// <summary>The cells of a member.</summary>
    public static IReadOnlyList<string> Member(TeamMember member, Func<string, Located<string>?, string> link) =>
        [
            link(member.Name.Value, member.Url),
            HtmlText.Escape(member.Handle is { } handle ? "@" + handle.Value : ""),
            HtmlText.Escape(member.Role ?? ""),
        ];

    /// <summary><c>3 business days</c>; empty when unknown.</summary>
    public static string DaysOf(TeamSla sla) =>
        sla.Days switch
        {
            null => "",
            1 => "1 business day",
            { } days => days.ToString(CultureInfo.InvariantCulture) + " business days",
        };

    private static Located<string> UrlOf(Page page, SourceRange cause) => new(UrlPath.Encode(page.Url), cause);
}
