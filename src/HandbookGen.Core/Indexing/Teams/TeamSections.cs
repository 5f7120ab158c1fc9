using HandbookGen.Configuration;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Teams;

/// <summary>A team's members, channels, boards, labels and meetings, as tables below its page.</summary>
internal static class TeamSections
{
    public static Expansion Write(Page page, Team team, SiteConfig config)
    {
        var sections = new SectionWriter(page, config);
        sections.Table("members", "Members", ["Name", "Handle", "Role"], team.Members.Select(member => (IReadOnlyList<string>)
        [
            sections.Link(member.Name.Value, member.Url),
            HtmlText.Escape(member.Handle is { } handle ? "@" + handle.Value : ""),
            HtmlText.Escape(member.Role ?? ""),
        ]));
        sections.Table("slack-channels", "Slack channels", ["Channel", "Purpose"], team.Slack.Select(channel => (IReadOnlyList<string>)
        [
            HtmlText.Escape("#" + channel.Channel),
            HtmlText.Escape(channel.Purpose ?? ""),
        ]));
        sections.Table("team-boards", "Boards", ["Board"], team.Boards.Select(board => (IReadOnlyList<string>)[sections.Link(board.Title, board.Url)]));
        sections.Table("team-label-list", "Labels", ["Label", "Meaning"], team.Labels.Select(label => (IReadOnlyList<string>)
        [
            $"<code>{HtmlText.Escape(label.Name.Value)}</code>",
            HtmlText.Escape(label.Meaning ?? ""),
        ]));
        sections.Table("meetings", "Meetings", ["Meeting", "Cadence"], team.Meetings.Select(meeting => (IReadOnlyList<string>)
        [
            HtmlText.Escape(meeting.Name.Value),
            HtmlText.Escape(meeting.Cadence ?? ""),
        ]));
        return sections.ToExpansion();
    }
}
