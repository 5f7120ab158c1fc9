using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; pages-by-dri >}}</c>: what each person is responsible for; last, the pages without a DRI.</summary>
public sealed class PagesByDri : Shortcode
{
    // More pages without a DRI than this are folded: they are a number, not a list to read.
    private const int MostOpen = 24;

    public override string Name => "pages-by-dri";

    public override SiteParts Reads => SiteParts.Pages | SiteParts.People;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var list = new ListWriter(page, records);
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
            var name = records.People.Named(person.Key) is { } known
                ? list.People.Of(known)
                : list.People.Of(person.First().Name with { Value = person.Key });
            list.Heading(list.Level, "dri-" + Slug.Of(person.Key), name, person.First().Name.Range).Add("<ul class=\"page-list\">\n");
            foreach (var reference in person.DistinctBy(reference => reference.Page))
                list.Add($"<li>{list.Link(reference.Page, reference.Page.Title, reference.Name.Range)}</li>\n");
            list.Add("</ul>\n");
        }

        WriteOrphans(list, records, owned.Select(reference => reference.Page).ToHashSet());
        return owned.Count > 0 ? list.ToExpansion() : list.Empty(list.Words["noPageHasDri"]).ToExpansion();
    }

    private static void WriteOrphans(ListWriter list, SiteRecords records, HashSet<Page> owned)
    {
        var orphans = records.Pages.Where(other => other.FrontMatter.IsInLists && !other.IsGenerated && !owned.Contains(other)).ToList();
        if (orphans.Count == 0)
            return;
        var count = HtmlText.Escape(list.Words.Count("pagesOf", orphans.Count));
        var (open, close) = orphans.Count > MostOpen ? ($"<details>\n<summary>{count}</summary>\n", "</details>\n") : ("", "");
        list.Heading(list.Level, "dri-missing", HtmlText.Escape(list.Words["noDri"]), list.Page.FrontMatter.Range)
            .Add($"{open}<ul class=\"page-list\">\n");
        foreach (var other in orphans)
            list.Add($"<li>{list.Link(other, other.Title, other.FrontMatter.Range)}</li>\n");
        list.Add($"</ul>\n{close}");
    }
}
