using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Teams;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>The front matter of a team as the table next to its text.</summary>
internal static class TeamFacts
{
    public static ImmutableArray<Fact> Of(Team team, Page page, SiteRecords records)
    {
        var facts = new FactWriter(page, records.Config);
        return facts
            .Text("DRI", string.Join(", ", team.Dri.Select(dri => records.People.NameOf(dri.Value))))
            .Add(
                "Slack",
                team.Slack.Where(channel => channel.Channel is not null)
                    .Select(channel => new FactValue("#" + channel.Channel, null, channel.Purpose))
            )
            .Add("Boards", team.Boards.Select(board => facts.Value(board.Title, board.Url)))
            .Add("Labels", team.Labels.Select(label => new FactValue(label.Name.Value)))
            .Add("Meetings", team.Meetings.Select(meeting => new FactValue(meeting.Name.Value, null, meeting.Cadence)))
            .Add(
                "Answering times",
                team.Sla.Where(sla => sla.Days is not null).Select(sla => new FactValue(TeamSections.DaysOf(sla), null, sla.Request.Value))
            )
            .Add("Job families", records.Rosters.FamiliesOf(page).Select(family => facts.Page(family.Record.Title.Value, family.Page)))
            .Add(
                "Campaigns",
                records
                    .Rosters.CampaignsOf(page)
                    .Where(campaign => !campaign.Record.HasEnded)
                    .Select(campaign => facts.Page(campaign.Record.Title.Value, campaign.Page))
            )
            .ToFacts();
    }
}
