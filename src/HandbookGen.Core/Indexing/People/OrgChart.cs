using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.People;

/// <summary>Who reports to whom: nested lists, which the theme connects with lines. In a large company, only the top is open.</summary>
internal static class OrgChart
{
    private const int LargeCompany = 60;

    public static void Write(ListWriter list, SiteRecords records)
    {
        var (people, today) = (records.People, records.Config.Today);
        var here = people.All.Where(person => !person.HasLeft(today)).ToList();
        var reports = here.Where(person => person.ReportsTo is not null).ToLookup(person => people.WithSlug(person.ReportsTo!)?.Range);
        var roots = here.Where(person =>
                person.ReportsTo is null || people.WithSlug(person.ReportsTo) is not { } manager || manager.HasLeft(today)
            )
            .Where(root => reports[root.Range].Any())
            .ToList();
        if (roots.Count == 0)
            return;
        list.Heading(list.Level, "people-chart", HtmlText.Escape(list.Words["whoReportsToWhom"]), list.Page.FrontMatter.Range)
            .Add("<ul class=\"org-chart\">\n");
        foreach (var root in roots)
            WriteBelow(list, root, reports, isOpen: true, isLarge: here.Count > LargeCompany, 0);
        list.Add("</ul>\n");
    }

    // A reporting cycle has no root, so this ends. The depth limit is beyond that of any company.
    private static void WriteBelow(
        ListWriter list,
        Person person,
        ILookup<SourceRange?, Person> reports,
        bool isOpen,
        bool isLarge,
        int depth
    )
    {
        list.Add($"<li><div class=\"org-person\">{list.People.Of(person)}{RoleOf(person)}</div>");
        if (depth < 40 && reports[person.Range].ToList() is { Count: > 0 } direct)
        {
            var count = HtmlText.Escape(list.Words.Count("reports", direct.Count));
            list.Add(
                $"\n<details{(isOpen ? " open" : "")}><summary>{count}<span class=\"unseen\">: "
                    + $"{HtmlText.Escape(person.Name)}</span></summary>\n<ul>\n"
            );
            foreach (var report in direct)
                WriteBelow(list, report, reports, !isLarge, isLarge, depth + 1);
            list.Add("</ul>\n</details>\n");
        }

        list.Add("</li>\n");
    }

    private static string RoleOf(Person person) => person.Role.Length == 0 ? "" : $" <small>{HtmlText.Escape(person.Role)}</small>";
}
