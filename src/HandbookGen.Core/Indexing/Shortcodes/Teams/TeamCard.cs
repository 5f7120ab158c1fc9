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

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "name");

    public override SiteParts Reads => SiteParts.Teams | SiteParts.People;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var name = call.Parameter("name", 0);
        var team =
            name is not null ? records.Rosters.Find(name)
            : records.TeamOf(page) is { } own ? new OnPage<Team>(page, own)
            : null;
        if (team is null)
        {
            return Expansion.Empty with
            {
                Problems =
                [
                    new Problem(
                        call.Range,
                        $"Unknown team '{name}'.",
                        "Use the title of a page with 'type: team', its URL, or the name of its file."
                    )
                    {
                        Cause = records.Unknown.Of(SiteParts.Teams),
                        Meant = name is null ? null : new NameSearch(name, records.Teams.Select(each => each.Record.Title.Value)),
                    },
                ],
            };
        }

        var list = new ListWriter(page, records);
        list.Add($"<div class=\"team\">\n<p class=\"team-name\">{list.Link(team.Page, team.Record.Title.Value, call.Range)}</p>\n<dl>");
        AddFact(list, list.Words["dri"], team.Record.Dri.Select(list.People.Of));
        AddFact(list, "Slack", team.Record.Slack.Select(channel => HtmlText.Escape("#" + channel.Channel)));
        list.Add("</dl>\n");
        var members = TeamMembers.Write(
            records.Rosters.MembersOf(team),
            records.People,
            list.People,
            (text, url) => list.Link(new NamedLink(text, url)),
            list.Words
        );
        return (members.Length == 0 ? list.Empty(list.Words["noMembers"]) : list.Add(members)).Add("</div>\n").ToExpansion();
    }

    private static void AddFact(ListWriter list, string label, IEnumerable<string> values)
    {
        var html = string.Join(", ", values);
        if (html.Length > 0)
            list.Add($"<div><dt>{HtmlText.Escape(label)}</dt><dd>{html}</dd></div>");
    }
}
