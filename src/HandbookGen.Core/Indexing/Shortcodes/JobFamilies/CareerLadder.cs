using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; career-ladder >}}</c>: the steps between levels and between job families, as a graph: nested lists that the theme connects
/// with arrows.
/// </summary>
public sealed class CareerLadder : Shortcode
{
    public override string Name => "career-ladder";

    public override SiteParts Reads => SiteParts.JobFamilies;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var list = new ListWriter(page, records);
        if (records.JobFamilies.IsEmpty)
            return list.Empty(list.Words["noJobFamilies"]).ToExpansion();
        list.Add("<ul class=\"career-ladder\">\n");
        foreach (var family in records.JobFamilies)
            WriteFamily(list, family, records);
        return list.Add("</ul>\n").ToExpansion();
    }

    private static void WriteFamily(ListWriter list, OnPage<JobFamily> entry, SiteRecords records)
    {
        var (page, family) = entry;
        var id = list.Id("ladder-" + RecordFields.FileName(page.InputPath), family.Title.Range, family.Title.Value);
        list.Add($"<li{id}>{list.Link(page, family.Title.Value, family.Title.Range)}\n");
        if (!family.Levels.IsEmpty)
        {
            list.Add("<ol>\n");
            foreach (var level in family.Levels)
            {
                var grade = level.Grade is { } number
                    ? $" <small>{HtmlText.Escape(list.Words.Fill("gradeOf", ("grade", number)))}</small>"
                    : "";
                list.Add($"<li>{list.Link(page, level.Title.Value, level.Title.Range, level.Anchor?.Value)}{grade}</li>\n");
            }

            list.Add("</ol>\n");
        }

        if (family.NextStep is { } next)
        {
            var link = FamilyOf(next, records) is { } target ? list.Link(target.Page, next.Title, family.Title.Range) : list.Link(next);
            list.Add($"<p class=\"career-next\">{HtmlText.Escape(list.Words["nextRole"])} {link}</p>\n");
        }

        list.Add("</li>\n");
    }

    // A next step without a URL may be the title of another family.
    private static OnPage<JobFamily>? FamilyOf(NamedLink next, SiteRecords records) =>
        next.Url is not null
            ? null
            : records.JobFamilies.FirstOrDefault(family =>
                family.Record.Title.Value.Equals(next.Title, StringComparison.OrdinalIgnoreCase)
            );
}
