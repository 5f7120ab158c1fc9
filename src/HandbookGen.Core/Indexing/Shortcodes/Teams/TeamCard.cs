using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Teams;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; team "Field Marketing" >}}</c>: a team's lead, channels and members, on any page.</summary>
public sealed class TeamCard : Shortcode
{
    public override string Name => "team";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var name = call.Parameter("name", 0);
        var team =
            name is not null ? records.Rosters.Find(name)
            : records.TeamOf(page) is { } own ? new OnPage<Team>(page, own)
            : null;
        if (team is null)
        {
            var near = NearestName.Of(name ?? "", records.Teams.Select(each => each.Record.Title.Value));
            return Expansion.Empty with
            {
                Problems =
                [
                    new Problem(
                        call.Range,
                        $"Unknown team '{name}'.",
                        near is null
                            ? "Use the title of a page with 'type: team', its URL, or the name of its file."
                            : $"Did you mean '{near}'?"
                    ),
                ],
            };
        }

        var list = new ListWriter(page, records.Config);
        list.Add($"<div class=\"team\">\n<p class=\"team-name\">{list.Link(team.Page, team.Record.Title.Value, call.Range)}</p>\n<dl>");
        AddFact(list, "DRI", team.Record.Dri.Select(dri => records.People.NameOf(dri.Value)));
        AddFact(list, "Slack", team.Record.Slack.Select(channel => "#" + channel.Channel));
        list.Add("</dl>\n");
        var members = HtmlTable.Write(
            ["Name", "Handle", "Role"],
            records
                .Rosters.MembersOf(team)
                .Select(member => TeamSections.Member(member, (text, url) => list.Link(new NamedLink(text, url))))
        );
        return (members.Length == 0 ? list.Empty("Nobody is listed as a member.") : list.Add(members)).Add("</div>\n").ToExpansion();
    }

    private static void AddFact(ListWriter list, string label, IEnumerable<string> values)
    {
        var text = string.Join(", ", values);
        if (text.Length > 0)
            list.Add($"<div><dt>{label}</dt><dd>{HtmlText.Escape(text)}</dd></div>");
    }
}
