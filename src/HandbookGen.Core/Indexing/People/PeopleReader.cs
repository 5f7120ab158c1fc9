using System.Collections.Immutable;
using System.Net;
using System.Text;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.People;

/// <summary>
/// Reads people from <c>data/people.yml</c>, else <c>data/team.yml</c>, both a list, else from one file for each in <c>data/team_members/person</c>.
/// Keys that are not read belong to other users of the same files, so they are no mistakes.
/// </summary>
internal static class PeopleReader
{
    private const string Folder = "data/team_members/person/";

    /// <summary>In the order of the list, or of the files.</summary>
    public static People Read(SiteData data)
    {
        if ((data.Find("people") ?? data.Find("team")) is { } list)
            return new People(ReadList(list), HasData: true);
        ImmutableArray<Person> people =
        [
            .. data.ByPath
                .Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => ReadPerson(file.Value as YamlMap, Path.GetFileNameWithoutExtension(file.Key)))
                .OfType<Person>(),
        ];
        return new People(people, HasData: people.Length > 0);
    }

    private static ImmutableArray<Person> ReadList(YamlNode node) => node switch
    {
        YamlList list => [.. list.Items.Select(item => ReadPerson(item as YamlMap, null)).OfType<Person>()],
        YamlMap map => [.. map.Entries.Select(entry => ReadPerson(entry.Value as YamlMap, entry.Key)).OfType<Person>()],
        _ => [],
    };

    private static Person? ReadPerson(YamlMap? map, string? fileName)
    {
        if (map is null || Text(map, "name") is not { Length: > 0 } name)
            return null;
        return new Person(
            name,
            Text(map, "slug") ?? fileName,
            (Text(map, "gitlab") ?? Text(map, "handle"))?.TrimStart('@'),
            Plain(Text(map, "role")),
            Text(map, "reports_to"),
            Texts(map, "departments"),
            [.. Texts(map, "specialty").Select(Plain)],
            Plain(string.Join(", ", Texts(map, "expertise").Concat(Texts(map, "domain_expertise")))));
    }

    private static string? Text(YamlMap map, string key) => map.Find(key)?.Value is YamlScalar { IsNull: false } text ? text.Value : null;

    private static ImmutableArray<string> Texts(YamlMap map, string key) => map.Find(key)?.Value switch
    {
        YamlScalar { IsNull: false } text => [text.Value],
        YamlList list => [.. list.Items.OfType<YamlScalar>().Where(item => !item.IsNull).Select(item => item.Value)],
        _ => [],
    };

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
