using System.Globalization;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; people many="10" >}}</c>: who is responsible for what, unknown people that pages name, and who reports to whom.
/// </summary>
public sealed class PeopleIndex : Shortcode
{
    private const int Many = 10;

    public override string Name => "people";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var people = records.People;
        if (!people.HasData)
            return Expansion.Of("<p class=\"empty\">There is no people data.</p>\n") with
            {
                MissingData = People.People.MissingFor(call.Range, "The index of people"),
            };
        if (call.Parameter("many") is { } typed && !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Expansion.Empty with
            {
                Problems =
                [
                    new Problem(
                        call.Range,
                        $"'many' is '{typed}'; expected a number.",
                        "Set it to the number of pages that is too much for one person."
                    ),
                ],
            };
        var many = int.Parse(call.Parameter("many") ?? Many.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var list = new ListWriter(page, records.Config);
        var named = PersonReferences
            .Of(records)
            .Where(reference => reference.IsCurrent && !DriNames.IsNobody(reference.Name.Value))
            .ToLookup(reference => people.Find(reference.Name.Value)?.Range);
        var today = records.Config.CurrentDateTime is { } now ? DateOnly.FromDateTime(now.DateTime) : (DateOnly?)null;
        list.Heading(list.Level, "people-all", "Everyone", list.Page.FrontMatter.Range);
        list.Add(
            HtmlTable.Write(
                ["Name", "Role", "Team", "Responsible for"],
                people
                    .All.Where(person => !person.HasLeft(today))
                    .Select(person =>
                        (IReadOnlyList<string>)
                            [
                                $"<span{list.Id("person-" + (person.Slug ?? Slug.Of(person.Name)), person.Range)}>{PersonHtml.Link(person)}</span>",
                                HtmlText.Escape(person.Role),
                                person.Team is { } team
                                    ? records.Rosters.Find(team) is { } found
                                        ? list.Link(found.Page, found.Record.Title.Value, person.Range)
                                        : HtmlText.Escape(team)
                                    : "",
                                AnswersFor(list, [.. named[person.Range].GroupBy(reference => reference.Page)], many),
                            ]
                    )
            )
        );
        WriteUnknown(list, named);
        WriteChart(list, people, today);
        return list.Files("Download:", ExportFiles.OfPeople(records.Config, records) is { } path ? [path] : []).ToExpansion();
    }

    // A single page is shown; several are folded behind their number, to keep the table easy to scan.
    private static string AnswersFor(ListWriter list, List<IGrouping<Page, PersonReference>> pages, int many)
    {
        if (pages.Count <= 1)
            return string.Concat(pages.Select(page => Entry(list, page)));
        var count = pages.Count.ToString(CultureInfo.InvariantCulture) + " pages";
        if (pages.Count > many)
            count = $"<strong class=\"overloaded\">{count}, more than {many.ToString(CultureInfo.InvariantCulture)}</strong>";
        return $"<details class=\"answers-for\"><summary>{count}</summary><ul>{string.Concat(pages.Select(page => $"<li>{Entry(list, page)}</li>"))}</ul></details>";
    }

    private static string Entry(ListWriter list, IGrouping<Page, PersonReference> page) =>
        $"{list.Link(page.Key, page.Key.Title, page.First().Name.Range)} <small>{HtmlText.Escape(string.Join(", ", page.Select(reference => reference.Role).Distinct()))}</small>";

    private static void WriteUnknown(ListWriter list, ILookup<SourceRange?, PersonReference> named)
    {
        var unknown = named[null]
            .GroupBy(reference => DriNames.WithoutRemark(reference.Name.Value), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (unknown.Count == 0)
            return;
        list.Heading(list.Level, "people-unknown", "Not in the people data", list.Page.FrontMatter.Range).Add("<ul>\n");
        foreach (var name in unknown)
            list.Add(
                $"<li>{HtmlText.Escape(name.Key)}: {string.Join(", ", name.DistinctBy(reference => reference.Page).Select(reference => list.Link(reference.Page, reference.Page.Title, reference.Name.Range)))}</li>\n"
            );
        list.Add("</ul>\n");
    }

    private static void WriteChart(ListWriter list, People.People people, DateOnly? today)
    {
        var here = people.All.Where(person => !person.HasLeft(today)).ToList();
        var reports = here.Where(person => person.ReportsTo is not null).ToLookup(person => people.WithSlug(person.ReportsTo!)?.Range);
        var roots = here.Where(person =>
                person.ReportsTo is null || people.WithSlug(person.ReportsTo) is not { } manager || manager.HasLeft(today)
            )
            .ToList();
        if (!roots.Any(root => reports[root.Range].Any()))
            return;
        list.Heading(list.Level, "people-chart", "Who reports to whom", list.Page.FrontMatter.Range).Add("<ul class=\"org-chart\">\n");
        foreach (var root in roots.Where(root => reports[root.Range].Any()))
            WriteBelow(list, root, reports);
        list.Add("</ul>\n");
    }

    // A reporting cycle has no root, so this ends. The depth limit is beyond that of any company.
    private static void WriteBelow(ListWriter list, Person person, ILookup<SourceRange?, Person> reports, int depth = 0)
    {
        list.Add($"<li>{PersonHtml.Link(person)}");
        if (depth < 40 && reports[person.Range].Any())
        {
            list.Add("\n<ul>\n");
            foreach (var report in reports[person.Range])
                WriteBelow(list, report, reports, depth + 1);
            list.Add("</ul>\n");
        }

        list.Add("</li>\n");
    }
}
