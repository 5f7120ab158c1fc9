using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; protected-anchors >}}</c>: the protected anchors of all pages, except those of indexes, which list them themselves.
/// </summary>
public sealed class ProtectedAnchorIndex : Shortcode
{
    public override string Name => "protected-anchors";

    public override SiteParts Reads => SiteParts.Pages;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var list = new ListWriter(page, records);
        var isEmpty = true;
        foreach (var other in records.Pages.Where(other => !other.IsGenerated))
        {
            // A protected anchor that does not exist is reported; there is nothing to link to.
            var there = other.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
            var kept = ProtectedAnchors.Of(other, records.Config).Where(anchor => there.Contains(anchor.Id)).ToList();
            if (kept.Count == 0)
                continue;
            isEmpty = false;
            list.Heading(list.Level, "anchors-" + Slug.Of(other.Url), HtmlText.Escape(other.Title), other.FrontMatter.Range).Add("<ul>\n");
            foreach (var anchor in kept)
                list.Add(
                    $"<li>{list.Link(other, anchor.Text.Length > 0 ? anchor.Text : anchor.Id, anchor.Range, anchor.Id)} "
                        + $"<code>#{HtmlText.Escape(anchor.Id)}</code></li>\n"
                );
            list.Add("</ul>\n");
        }

        return isEmpty
            ? list.Empty("There are no protected anchors.").ToExpansion()
            : list.Files("Download:", records.Config.GenerateData ? [ExportFiles.Anchors] : []).ToExpansion();
    }
}
