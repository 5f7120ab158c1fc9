using System.Collections.Immutable;
using System.Net;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.People;

/// <summary>
/// Reads people from the list in <c>data/people.yml</c> or <c>data/team.yml</c>, or from one file per person in <c>data/team_members</c>.
/// Other programs use the same files, so unknown keys are not mistakes unless they
/// resemble a known one in <c>people.yml</c>, which is ours.
/// </summary>
internal static class PeopleReader
{
    /// <summary>In the order of the list, or of the files.</summary>
    public static People Read(SiteData data)
    {
        if (data.Find("people") is { } own)
            return ReadOwn(own);
        // The site has people, but nobody knows them; other files with people do not count while this one is there.
        if (data.IsUnread("people") || (data.Find("team") is null && data.IsUnread("team")))
            return new People([], HasData: true, []);
        if (data.Find("team") is { } list)
            return new People([.. ReadList(list, Unheard()).Select(entry => entry.Person)], HasData: true, []);
        ImmutableArray<Person> people =
        [
            .. data
                .ByPath.Where(file => IsPerson(file.Key))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => ReadPerson(file.Value as YamlMap, Path.GetFileNameWithoutExtension(file.Key), Unheard())?.Person)
                .OfType<Person>(),
        ];
        return new People(people, HasData: people.Length > 0 || data.UnreadPaths.Any(IsPerson), []);
    }

    // GitLab's data has the type 'person', and others that are not people: vacancies and pets.
    private static bool IsPerson(string path) =>
        path.StartsWith(SiteData.TeamMembers, StringComparison.Ordinal)
        && (path.LastIndexOf('/') == SiteData.TeamMembers.Length - 1 || path.AsSpan(SiteData.TeamMembers.Length).StartsWith("person/"));

    private static People ReadOwn(YamlNode node)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (node is YamlScalar)
            problems.Add(
                new Problem(node.Range, "The people data is a text; expected a list of people.", "Write '- name: ...' for each person.")
            );
        var entries = ReadList(node, problems).ToList();
        var unread = problems.FirstOrDefault()?.Range;
        problems.AddRange(PeopleContradictions.Of(entries));
        return new People([.. entries.Select(entry => entry.Person)], HasData: true, problems.ToImmutable())
        {
            Unread = unread,
            IsOwn = true,
        };
    }

    private static ImmutableArray<Problem>.Builder Unheard() => ImmutableArray.CreateBuilder<Problem>();

    private static IEnumerable<PersonEntry> ReadList(YamlNode node, ImmutableArray<Problem>.Builder problems)
    {
        var items = node switch
        {
            YamlList list => list.Items.Select(item => (Node: item, Slug: (string?)null)),
            YamlMap map => map.Entries.Select(entry => (Node: entry.Value, Slug: (string?)entry.Key)),
            _ => [],
        };
        foreach (var (item, slug) in items)
        {
            if (item is not YamlMap)
                problems.Add(
                    new Problem(
                        item.Range,
                        "This entry in the people data is not a map of keys and values.",
                        "Write '- name: ...', with the other keys below it."
                    )
                );
            else if (ReadPerson((YamlMap)item, slug, problems) is { } entry)
                yield return entry;
        }
    }

    private static PersonEntry? ReadPerson(YamlMap? map, string? slugOfFile, ImmutableArray<Problem>.Builder problems)
    {
        if (map is null)
            return null;
        var fields = new FieldReader(map, problems);
        fields.Require("name", "Add the person's name.");
        var (slug, handle, reportsTo) = (fields.Text("slug"), fields.Text("gitlab") ?? fields.Text("handle"), fields.Text("reports_to"));
        var (start, left) = (RecordFields.Date(fields, "start"), RecordFields.Date(fields, "left"));
        var (departments, specialty) = (Texts(fields, "departments"), Texts(fields, "specialty"));
        var expertise = Texts(fields, "expertise").Concat(Texts(fields, "domain_expertise"));
        var (role, team) = (fields.Text("role"), fields.Text("team"));
        var contacts = PersonContacts.Read(fields);
        fields.Know(["gitlab", "handle"]);
        fields.Tolerate(ForeignKeys.OfPeople);
        fields.ReportTypos();
        if (fields.Text("name") is not { Value.Length: > 0 } name)
            return null;
        var person = new Person(
            name.Value,
            slug?.Value ?? slugOfFile,
            handle is null ? null : PersonMention.HandleOf(handle.Value) ?? handle.Value,
            Plain(role?.Value),
            reportsTo?.Value,
            departments,
            [.. specialty.Select(Plain)],
            Plain(string.Join(", ", expertise)),
            team?.Value,
            start?.Value,
            left?.Value,
            name.Range
        )
        {
            Picture = contacts.Picture,
            Pronouns = contacts.Pronouns,
            Location = contacts.Location,
            Email = contacts.Email,
            Links = contacts.Links,
        };
        return new PersonEntry(person, slug, handle, reportsTo, left);
    }

    private static ImmutableArray<string> Texts(FieldReader fields, string key) => [.. fields.TextList(key).Select(text => text.Value)];

    // Roles and expertise are HTML with links to job families.
    private static string Plain(string? html)
    {
        if (html is null || !html.AsSpan().ContainsAny('<', '&'))
            return html?.Trim() ?? "";
        var text = new StringBuilder();
        var at = 0;
        foreach (var piece in HtmlScanner.Scan(html, 0, html.Length).Where(piece => piece.Start >= at))
        {
            text.Append(html, at, piece.Start - at);
            at = piece.End;
        }

        return WebUtility.HtmlDecode(text.Append(html, at, html.Length - at).ToString()).Trim();
    }
}
