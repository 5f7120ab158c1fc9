using System.Globalization;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; people many="10" >}}</c>: everybody with what they are responsible for, unknown people that pages name, and who reports to
/// whom.
/// </summary>
public sealed class PeopleIndex : Shortcode
{
    private const int Many = 10;

    public override string Name => "people";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(0, "many");

    public override SiteParts Reads => SiteParts.Pages | SiteParts.People;

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
        var list = new ListWriter(page, records);
        list.Heading(list.Level, "people-all", HtmlText.Escape(list.Words["everyone"]), page.FrontMatter.Range);
        PeopleSections.Write(list, records, many);
        WriteUnknown(list, records);
        OrgChart.Write(list, records);
        return list.Files(list.Words["downloadAs"], ExportFiles.OfPeople(records.Config, records) is { } path ? [path] : []).ToExpansion();
    }

    private static void WriteUnknown(ListWriter list, SiteRecords records)
    {
        var unknown = records
            .Responsibilities[null]
            .GroupBy(reference => DriNames.WithoutRemark(reference.Name.Value), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (unknown.Count == 0)
            return;
        list.Heading(list.Level, "people-unknown", HtmlText.Escape(list.Words["notInPeopleData"]), list.Page.FrontMatter.Range)
            .Add("<ul>\n");
        foreach (var name in unknown)
        {
            var links =
                from reference in name.DistinctBy(reference => reference.Page)
                select list.Link(reference.Page, reference.Page.Title, reference.Name.Range);
            list.Add($"<li>{HtmlText.Escape(name.Key)}: {string.Join(", ", links)}</li>\n");
        }

        list.Add("</ul>\n");
    }
}
