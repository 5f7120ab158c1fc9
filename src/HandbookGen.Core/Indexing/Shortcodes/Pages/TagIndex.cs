using System.Globalization;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; tags >}}</c>: the pages with each tag, or with the tag in the call.</summary>
public sealed class TagIndex : Shortcode
{
    public override string Name => "tags";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "tag");

    public override SiteParts Reads => SiteParts.Pages;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var asked = call.Parameter("tag", 0);
        var list = new ListWriter(page, records);
        var tags = (
            from other in records.Pages
            where other.FrontMatter.IsInLists
            from tag in other.FrontMatter.Tags.Distinct()
            where asked is null || tag.Equals(asked, StringComparison.OrdinalIgnoreCase)
            group other by tag
        )
            .OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .ToList();
        if (tags.Count > 1)
            WriteOverview(list, tags);
        foreach (var tag in tags)
        {
            list.Heading(list.Level, "tag-" + Slug.Of(tag.Key), HtmlText.Escape(tag.Key), tag.First().FrontMatter.Range)
                .Add("<ul class=\"page-list\">\n");
            foreach (var other in tag)
                list.Add($"<li>{list.Link(other, other.Title, other.FrontMatter.Range)}</li>\n");
            list.Add("</ul>\n");
        }

        return tags.Count > 0
            ? list.ToExpansion()
            : list.Empty(asked is null ? list.Words["noTags"] : $"No page has the tag '{asked}'.").ToExpansion();
    }

    // The same numbers as ListWriter.Id gives to tags whose anchors would be equal.
    private static void WriteOverview(ListWriter list, List<IGrouping<string, Page>> tags)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        list.Add("<ul class=\"tags\">\n");
        foreach (var tag in tags)
        {
            var anchor = "tag-" + Slug.Of(tag.Key);
            var free = anchor;
            for (var n = 2; !taken.Add(free); n++)
                free = $"{anchor}-{n}";
            list.Add(
                $"<li><a href=\"#{HtmlText.Escape(free)}\">{HtmlText.Escape(tag.Key)} "
                    + $"<small>{tag.Count().ToString(CultureInfo.InvariantCulture)}</small></a></li>\n"
            );
        }

        list.Add("</ul>\n");
    }
}
