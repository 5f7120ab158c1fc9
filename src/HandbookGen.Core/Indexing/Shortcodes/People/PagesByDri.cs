using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; pages-by-dri >}}</c>: what each person is responsible for; last, the pages without a DRI.</summary>
public sealed class PagesByDri : Shortcode
{
    public override string Name => "pages-by-dri";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var list = new ListWriter(page, records.Config);
        var owned = PersonReferences
            .Of(records)
            .Where(reference =>
                reference is { IsCurrent: true, Kind: PersonReferenceKind.PageDri or PersonReferenceKind.CampaignManager }
                && !DriNames.IsNobody(reference.Name.Value)
            )
            .ToList();
        var people = owned
            .GroupBy(
                reference => records.People.Find(reference.Name.Value)?.Name ?? DriNames.WithoutRemark(reference.Name.Value),
                StringComparer.OrdinalIgnoreCase
            )
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var person in people)
        {
            list.Heading(list.Level, "dri-" + Slug.Of(person.Key), HtmlText.Escape(person.Key), person.First().Name.Range).Add("<ul>\n");
            foreach (var reference in person.DistinctBy(reference => reference.Page))
                list.Add($"<li>{list.Link(reference.Page, reference.Page.Title, reference.Name.Range)}</li>\n");
            list.Add("</ul>\n");
        }

        WriteOrphans(list, records, owned.Select(reference => reference.Page).ToHashSet());
        return owned.Count > 0 ? list.ToExpansion() : list.Empty("No page names a DRI.").ToExpansion();
    }

    private static void WriteOrphans(ListWriter list, SiteRecords records, HashSet<Page> owned)
    {
        var orphans = records.Pages.Where(other => other.FrontMatter.IsInLists && !other.IsGenerated && !owned.Contains(other)).ToList();
        if (orphans.Count == 0)
            return;
        list.Heading(list.Level, "dri-missing", "No DRI", list.Page.FrontMatter.Range).Add("<ul>\n");
        foreach (var other in orphans)
            list.Add($"<li>{list.Link(other, other.Title, other.FrontMatter.Range)}</li>\n");
        list.Add("</ul>\n");
    }
}
