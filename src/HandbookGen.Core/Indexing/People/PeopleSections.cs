using System.Globalization;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.People;

/// <summary>A section for each person on the people index; those who have left have none.</summary>
internal static class PeopleSections
{
    /// <param name="many">More pages than this are too much for one person.</param>
    public static void Write(ListWriter list, SiteRecords records, int many)
    {
        var here = records.People.All.Where(person => !person.HasLeft(records.Config.Today)).ToList();
        if (here.Count == 0)
            return;
        list.Add("<div class=\"people\">\n");
        foreach (var person in here)
            WriteSection(list, person, records, many);
        list.Add("</div>\n");
    }

    private static void WriteSection(ListWriter list, Person person, SiteRecords records, int many)
    {
        list.Add($"<section class=\"person-section\">\n{list.People.FaceOf(person)}\n");
        list.Heading(list.Level + 1, PersonId.Of(person), HtmlText.Escape(person.Name), person.Range);
        if (person.Role.Length > 0)
            list.Add($"<p class=\"person-role\">{HtmlText.Escape(person.Role)}</p>\n");
        var words = list.Words;
        (string Label, string Html)[] facts =
        [
            (words["team"], TeamOf(list, person, records)),
            (words["manager"], ManagerOf(list, person, records)),
            (words["pronouns"], HtmlText.Escape(person.Pronouns ?? "")),
            (words["personLocation"], HtmlText.Escape(person.Location ?? "")),
            (words["personContact"], string.Join(' ', ContactsOf(list, person))),
            (
                words["responsibleFor"],
                AnswersFor(list, [.. records.Responsibilities[person.Range].GroupBy(reference => reference.Page)], many)
            ),
        ];
        var rows = string.Concat(
            facts
                .Where(fact => fact.Html.Length > 0)
                .Select(fact => $"<div><dt>{HtmlText.Escape(fact.Label)}</dt><dd>{fact.Html}</dd></div>\n")
        );
        list.Add((rows.Length == 0 ? "" : $"<dl>\n{rows}</dl>\n") + "</section>\n");
    }

    private static string TeamOf(ListWriter list, Person person, SiteRecords records) =>
        person.Team is not { } team ? ""
        : records.Rosters.Find(team) is { } found ? list.Link(found.Page, found.Record.Title.Value, person.Range)
        : HtmlText.Escape(team);

    private static string ManagerOf(ListWriter list, Person person, SiteRecords records) =>
        person.ReportsTo is { } slug && records.People.WithSlug(slug) is { } manager ? list.People.Of(manager) : "";

    private static IEnumerable<string> ContactsOf(ListWriter list, Person person)
    {
        if (PersonPlaces.ProfileOf(person) is { } profile)
            yield return $"<a href=\"{HtmlText.Escape(profile)}\"><bdi>@{HtmlText.Escape(person.Handle!)}</bdi></a>";
        if (person.Email is not null)
        {
            var email = HtmlText.Escape(person.Email);
            yield return $"<a href=\"mailto:{email}\"><bdi>{email.Replace("@", "<wbr>@", StringComparison.Ordinal)}</bdi></a>";
        }

        foreach (var link in person.Links)
            yield return list.Link(link);
    }

    // A single page is shown; several are folded behind their number, to keep the list easy to scan.
    private static string AnswersFor(ListWriter list, List<IGrouping<Page, PersonReference>> pages, int many)
    {
        if (pages.Count <= 1)
            return string.Concat(pages.Select(page => Entry(list, page)));
        var count = HtmlText.Escape(list.Words.Count("pagesOf", pages.Count));
        if (pages.Count > many)
        {
            var more = WordPlaceholders.Fill(
                HtmlText.Escape(list.Words["moreThan"]),
                ("pages", count),
                ("many", many.ToString(CultureInfo.InvariantCulture))
            );
            count = $"<strong class=\"overloaded\">{more}</strong>";
        }

        var items = string.Concat(pages.Select(page => $"<li>{Entry(list, page)}</li>"));
        return $"<details class=\"answers-for\"><summary>{count}</summary><ul>{items}</ul></details>";
    }

    private static string Entry(ListWriter list, IGrouping<Page, PersonReference> page) =>
        $"{list.Link(page.Key, page.Key.Title, page.First().Name.Range)} "
        + $"<small>{HtmlText.Escape(string.Join(", ", page.Select(reference => reference.RoleIn(list.Words)).Distinct()))}</small>";
}
