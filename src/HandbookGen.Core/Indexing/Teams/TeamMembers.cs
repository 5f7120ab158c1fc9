using HandbookGen.Diagnostics;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Teams;

/// <summary>The members of a team as a list of people.</summary>
internal static class TeamMembers
{
    /// <param name="link">Writes a name, linked if there is a URL.</param>
    /// <returns>Empty for no members.</returns>
    public static string Write(
        IEnumerable<TeamMember> members,
        People.People people,
        PersonLinks links,
        Func<string, Located<string>?, string> link,
        Words words
    )
    {
        var items = string.Concat(members.Select(member => $"<li>{Entry(member, people, links, link, words)}</li>\n"));
        return items.Length == 0 ? "" : $"<ul class=\"members\">\n{items}</ul>\n";
    }

    private static string Entry(
        TeamMember member,
        People.People people,
        PersonLinks links,
        Func<string, Located<string>?, string> link,
        Words words
    )
    {
        var person = people.Find(member.Handle is { } handle ? "@" + handle.Value : member.Name.Value);
        var name =
            person is not null ? links.Of(person)
            : member.Url is not null ? link(member.Name.Value, member.Url)
            : links.Of(member.Name);
        // The page says what the person does in this team.
        var role = member.Role ?? person?.Role ?? "";
        return name
            + (role.Length == 0 ? "" : $" <small>{HtmlText.Escape(role)}</small>")
            + (member.Handle is null ? "" : $" <small>@{HtmlText.Escape(member.Handle.Value)}</small>")
            + (person is not null && member.Url is not null ? $" <small>{link(words["memberPage"], member.Url)}</small>" : "");
    }
}
