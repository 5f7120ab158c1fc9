using HandbookGen.Diagnostics;
using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Indexing.Teams;
using HandbookGen.Parsing;
using HandbookGen.Tests.Parsing;

namespace HandbookGen.Tests.Indexing;

public class TeamAndJobFamilyTests
{
    [Fact]
    public void A_team_has_members_channels_boards_labels_and_meetings()
    {
        var team = ReadTeam(
            """
            ---
            type: team
            title: Account Based Marketing
            dri: Ann Example
            members:
              - {name: Ann Example, handle: "@ann", role: Manager, url: /job-families/marketing/abm/}
              - name: Bob Example
            slack:
              - {channel: abm, id: CVDQL20BA, purpose: Questions}
            boards: [{title: Milestones, url: "https://gitlab.com/b/1"}]
            labels: [{name: "abm-status::wip", meaning: Being worked on}]
            meetings: [{name: Team call, cadence: weekly}]
            ---
            """
        );

        team.Problems.ShouldBeEmpty();
        team.Title.Value.ShouldBe("Account Based Marketing");
        team.Dri.Single().Value.ShouldBe("Ann Example");
        team.Members.Select(member => (member.Name.Value, member.Handle?.Value, member.Role, member.Url?.Value))
            .ShouldBe([("Ann Example", "ann", "Manager", "/job-families/marketing/abm/"), ("Bob Example", null, null, null)]);
        var slack = team.Slack.Single();
        (slack.Channel, slack.Id!.Value, slack.Purpose).ShouldBe(("abm", "CVDQL20BA", "Questions"));
        (team.Boards.Single().Title, team.Boards.Single().Url!.Value).ShouldBe(("Milestones", "https://gitlab.com/b/1"));
        (team.Labels.Single().Name.Value, team.Labels.Single().Meaning).ShouldBe(("abm-status::wip", "Being worked on"));
        (team.Meetings.Single().Name.Value, team.Meetings.Single().Cadence).ShouldBe(("Team call", "weekly"));
    }

    [Theory]
    [InlineData("members: [{|{role: Manager}|}]", "'name' is missing.", "Add the member's name.")]
    [InlineData("members: {|Ann|}", "An item of 'members' is 'Ann'; expected a map of keys and values.", null)]
    [InlineData("slack: [{id: {|abm|}}]", "'id' is 'abm'; expected a Slack id such as 'CVDQL20BA'.", null)]
    [InlineData("boards: [{|{url: /b/}|}]", "'title' is missing.", "Add 'title: ...' next to 'url'.")]
    [InlineData("{|member|}: []", "Unknown key 'member'.", "Did you mean 'members'?")]
    public void A_wrong_value_of_a_team_is_told_at_its_characters(string marked, string message, string? help)
    {
        var (source, mark) = MarkedText.Of($"---\ntype: team\ntitle: A\n{marked}\n---\n");

        (
            TeamReader.Read(FrontMatterReader.Read(source, []).FrontMatter, "a.md").Problems.ShouldHaveSingleItem() with
            {
                Fix = null,
                IsUnknownKey = false,
            }
        ).ShouldBe(new Problem(mark, message, help));
    }

    [Fact]
    public void A_job_family_has_levels()
    {
        var family = ReadJobFamily(
            """
            ---
            type: job-family
            title: Integrated Marketing
            department: Marketing
            reports_to: {title: CMO, url: /job-families/marketing/chief-marketing-officer/}
            levels:
              - {title: VP of Integrated Marketing, grade: 14, anchor: vp, reports_to: CMO, summary: Leads}
            next_step: Chief Marketing Officer
            ---
            """
        );

        family.Problems.ShouldBeEmpty();
        (family.Title.Value, family.Department).ShouldBe(("Integrated Marketing", "Marketing"));
        (family.ReportsTo!.Title, family.ReportsTo.Url!.Value).ShouldBe(("CMO", "/job-families/marketing/chief-marketing-officer/"));
        var level = family.Levels.Single();
        (level.Title.Value, level.Grade, level.Anchor!.Value, level.ReportsTo!.Title, level.Summary).ShouldBe(
            ("VP of Integrated Marketing", "14", "vp", "CMO", "Leads")
        );
        family.NextStep.ShouldBe(new("Chief Marketing Officer", null));
    }

    [Theory]
    [InlineData("levels: [{|{grade: 10}|}]", "'title' is missing.", "Add the level's title.")]
    [InlineData("reports_to: {|[a]|}", "'reports_to' is a list; expected a text.", null)]
    [InlineData(
        "reports_to: {title: CMO, url: {|cmo.md|}}",
        "'url' is 'cmo.md'; expected a URL that begins with 'https://' or a path that begins with '/'.",
        null
    )]
    [InlineData("{|departement|}: x", "Unknown key 'departement'.", "Did you mean 'department'?")]
    public void A_wrong_value_of_a_job_family_is_told_at_its_characters(string marked, string message, string? help)
    {
        var (source, mark) = MarkedText.Of($"---\ntype: job-family\ntitle: A\n{marked}\n---\n");

        (
            JobFamilyReader.Read(FrontMatterReader.Read(source, []).FrontMatter, "a.md").Problems.ShouldHaveSingleItem() with
            {
                Fix = null,
                IsUnknownKey = false,
            }
        ).ShouldBe(new Problem(mark, message, help));
    }

    private static Team ReadTeam(string page) => TeamReader.Read(FrontMatterReader.Read(MarkedText.File(page), []).FrontMatter, "a.md");

    private static JobFamily ReadJobFamily(string page) =>
        JobFamilyReader.Read(FrontMatterReader.Read(MarkedText.File(page), []).FrontMatter, "a.md");
}
