using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; core-team "cicd" >}}</c>: the core team of a campaign; without a name, of the current page's campaign.</summary>
public sealed class CoreTeamTable : Shortcode
{
    public override string Name => "core-team";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "campaign");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var (campaign, problem) = NamedCampaign.Find(call, page, records, "campaign");
        if (campaign is null)
            return Expansion.Empty with { Problems = [problem!] };
        var list = new ListWriter(page, records);
        var team = campaign.Record.CoreTeam;
        var rows = (team?.Members ?? [])
            .OrderBy(member => CoreTeamRoles.All.IndexOf(member.Role))
            .Select(member =>
                (IReadOnlyList<string>)
                    [
                        HtmlText.Escape(member.Role.Name),
                        member.Role.Part == CoreTeamPart.Dri ? "DRI" : member.Role.Part.ToString().ToLowerInvariant(),
                        list.People.Of(member.Person),
                    ]
            );
        var table = HtmlTable.Write(list.Words, ["Function", "Part", "Person"], rows);
        if (table.Length > 0)
            return list.Add(table).ToExpansion();
        return team?.Url is { } url
            ? list.Add($"<p>{list.Link(new NamedLink("Members of the core team", url))}</p>\n").ToExpansion()
            : list.Empty($"{campaign.Record.Title.Value} has no core team.").ToExpansion();
    }
}
