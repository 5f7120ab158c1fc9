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
        var facts = new FactWriter(page, records);
        return facts
            .People("dri", team.Dri)
            .Add(
                "members",
                records
                    .Rosters.MembersOf(new OnPage<Team>(page, team))
                    .SelectMany(member =>
                        facts
                            .Person(member.Handle is { } handle ? handle with { Value = "@" + handle.Value } : member.Name)
                            .Select(person => person.Person!.Card is null ? person with { Text = member.Name.Value } : person)
                    )
            )
            .Add(
                "slack",
                team.Slack.Where(channel => channel.Channel is not null)
                    .Select(channel => new FactValue("#" + channel.Channel, null, channel.Purpose))
            )
            .Add("boards", team.Boards.Select(board => facts.Value(board.Title, board.Url)))
            .Add("labels", team.Labels.Select(label => new FactValue(label.Name.Value)))
            .Add("meetings", team.Meetings.Select(meeting => new FactValue(meeting.Name.Value, null, meeting.Cadence)))
            .Add(
                "answeringTimes",
                team.Sla.Where(sla => sla.Days is not null)
                    .Select(sla => new FactValue(TeamSections.DaysOf(sla, records.WordsOf(page)), null, sla.Request.Value))
            )
            .Add("jobFamilies", records.Rosters.FamiliesOf(page).Select(family => facts.Page(family.Record.Title.Value, family.Page)))
            .Add(
                "campaigns",
                records
                    .Rosters.CampaignsOf(page)
                    .Where(campaign => !campaign.Record.HasEnded)
                    .Select(campaign => facts.Page(campaign.Record.Title.Value, campaign.Page))
            )
            .ToFacts();
    }
}
