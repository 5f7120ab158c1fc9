using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; tags >}}</c>: the pages with each tag, or with the tag in the call.</summary>
public sealed class TagIndex : Shortcode
{
    public override string Name => "tags";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var asked = call.Parameter("tag", 0);
        var list = new ListWriter(page, records.Config);
        var tags = (
            from other in records.Pages
            where other.FrontMatter.IsInLists
            from tag in other.FrontMatter.Tags.Distinct()
            where asked is null || tag.Equals(asked, StringComparison.OrdinalIgnoreCase)
            group other by tag
        )
            .OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var tag in tags)
        {
            list.Heading(list.Level, "tag-" + Slug.Of(tag.Key), HtmlText.Escape(tag.Key), tag.First().FrontMatter.Range).Add("<ul>\n");
            foreach (var other in tag)
                list.Add($"<li>{list.Link(other, other.Title, other.FrontMatter.Range)}</li>\n");
            list.Add("</ul>\n");
        }

        return tags.Count > 0
            ? list.ToExpansion()
            : list.Empty(asked is null ? "No page has tags." : $"No page has the tag '{asked}'.").ToExpansion();
    }
}
