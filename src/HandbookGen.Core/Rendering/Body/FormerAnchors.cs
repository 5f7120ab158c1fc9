using System.Collections.Frozen;
using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>
/// Keeps a page's retired anchors working. For anchors that stay on the page, an empty element with the old id marks the new place, which
/// needs no script; <see cref="AnchorScript"/> does the rest.
/// </summary>
internal static class FormerAnchors
{
    private static readonly FrozenSet<string> TakeText = FrozenSet.ToFrozenSet([
        "a",
        "abbr",
        "address",
        "article",
        "aside",
        "b",
        "blockquote",
        "caption",
        "center",
        "cite",
        "code",
        "dd",
        "del",
        "div",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "i",
        "ins",
        "kbd",
        "label",
        "li",
        "main",
        "mark",
        "nav",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "td",
        "th",
        "u",
        "var",
    ]);

    private static readonly FrozenSet<string> StandInText = FrozenSet.ToFrozenSet([
        "audio",
        "br",
        "details",
        "dl",
        "hr",
        "iframe",
        "img",
        "input",
        "ol",
        "svg",
        "table",
        "ul",
        "video",
    ]);

    /// <summary>Whether an anchor redirects to a different place that exists.</summary>
    public static bool IsInUse(Site site, RetiredAnchor anchor) =>
        !anchor.IsLive && site.Arrives(anchor.Final) && RedirectHosts.Allow(site.Config, anchor.Final!);

    /// <param name="html">The rendered text of the page.</param>
    public static void AddTo(Utf8Writer html, SitePage page, Site site)
    {
        var anchors = site.Redirects.AnchorsOf(page.Page.Url).Where(anchor => IsInUse(site, anchor)).ToList();
        if (anchors.Count > 0)
            html.Rewrite(text => AddTo(text, anchors, page, site));
    }

    private static string AddTo(string html, List<RetiredAnchor> anchors, SitePage page, Site site)
    {
        var here = anchors.Where(anchor => anchor.Final!.Page == page.Page).ToList();
        var waiting = here.Where(anchor => IdOf(anchor).Length > 0)
            .GroupBy(IdOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        html = Place(html, waiting);
        var elsewhere = anchors.Except(here).Concat(waiting.Values.SelectMany(left => left)).ToList();
        return elsewhere.Count == 0 ? html : AnchorScript.Html(site, page.Page.Url, elsewhere) + html;
    }

    private static string IdOf(RetiredAnchor anchor) => FragmentId.Of(anchor.Final!.Fragment);

    // Removes placed anchors from the waiting ones.
    private static string Place(string html, Dictionary<string, List<RetiredAnchor>> waiting)
    {
        var result = new StringBuilder(html.Length + 256);
        var (at, drawings) = (0, 0);
        foreach (var tag in HtmlScanner.Scan(html, 0, html.Length).OfType<HtmlTag>())
        {
            if (waiting.Count == 0)
                break;
            if (drawings == 0 && !tag.IsClosing && IdOf(tag) is { Length: > 0 } id && waiting.ContainsKey(id) && PlaceFor(tag) is { } place)
            {
                waiting.Remove(id, out var anchors);
                result.Append(html, at, place - at);
                foreach (var anchor in anchors!)
                    result.Append("<span id=\"").Append(HtmlText.Escape(anchor.Id)).Append("\"></span>");
                at = place;
            }

            // HTML inside a drawing would end it.
            if (tag is { Name: "svg" or "math", IsSelfClosing: false })
                drawings = Math.Max(0, drawings + (tag.IsClosing ? -1 : 1));
        }

        return result.Append(html, at, html.Length - at).ToString();
    }

    private static string? IdOf(HtmlTag tag) => (tag.Find("id") ?? (tag.Name == "a" ? tag.Find("name") : null))?.Value;

    // Null where nothing may be inserted, for example between table rows.
    private static int? PlaceFor(HtmlTag tag) =>
        TakeText.Contains(tag.Name) ? tag.End
        : StandInText.Contains(tag.Name) ? tag.Start
        : null;
}
