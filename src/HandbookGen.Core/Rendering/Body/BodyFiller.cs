using HandbookGen.Indexing;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Body;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Rendering.Body;

/// <summary>Puts into the HTML of a page what only the site knows: addresses, and what became of the shortcode calls.</summary>
internal sealed class BodyFiller(SitePage page, Site site)
{
    private readonly OpenTags openTags = new();
    private readonly List<string> frames = [];
    private readonly List<string> media = [];

    /// <summary>Whether every element ends where it should, as far as the holes tell.</summary>
    public bool IsTidy => openTags.IsTidy;

    /// <summary>What was found on the way.</summary>
    public EmbeddedUrls Embedded => new([.. frames], [.. media]);

    /// <param name="html">Empty; receives the text of the page.</param>
    public void Fill(BodyDraft draft, Utf8Writer html)
    {
        var at = 0;
        foreach (var hole in draft.Holes)
        {
            html.Write(draft.Html.Span[at..hole.Offset]);
            at = hole.Offset;
            html.Write(Filling(hole));
        }

        html.Write(draft.Html.Span[at..]);
        foreach (var appended in page.Appended)
            html.Write(HtmlOf(appended));
        if (ShortcodeMask.IsIn(html.Written.Span))
            html.Rewrite(Unmask);
    }

    private string Filling(BodyHole hole)
    {
        switch (hole.Kind)
        {
            case BodyHoleKind.Address:
                return HtmlText.Escape(AddressOf(hole.Text));
            case BodyHoleKind.LoadedAddress:
                return HtmlText.Escape(UrlScheme.IsExternal(TextOf(hole.Text)) ? "#" : AddressOf(hole.Text));
            case BodyHoleKind.MediaAddress:
                var address = AddressOf(hole.Text);
                media.Add(address);
                return HtmlText.Escape(address);
            case BodyHoleKind.Frame:
                frames.Add(TextOf(hole.Text));
                return "";
            case BodyHoleKind.Opening or BodyHoleKind.Closing:
                return TagOf(hole.Call!, hole.Kind == BodyHoleKind.Closing, hole.Number);
            case BodyHoleKind.OpeningLines:
                return LinesOf(HtmlOf(page.Expansions[hole.Call!]));
            case BodyHoleKind.ClosingLines:
                return LinesOf(page.Expansions[hole.Call!].Close);
            case BodyHoleKind.Text:
                return HtmlText.Escape(page.Expansions[hole.Call!].Text ?? "");
            case BodyHoleKind.Mask:
                return page.Page.PlaceOf(hole.Number) is { } place ? HtmlOf(place, isCode: false) : "";
            default:
                openTags.Add(hole.Text, hole.Kind == BodyHoleKind.ElementEnd, hole.Number);
                return "";
        }
    }

    private string AddressOf(string url)
    {
        var target = site.Links.Resolve(page.Page, TextOf(url));
        return target.Kind == LinkTargetKind.External
            ? UrlPath.EncodeExternal(target.Url)
            : LinkWriter.Href(site.Config, page.Page.Url, target);
    }

    // With its calls, where no HTML can stand; not yet escaped.
    private string TextOf(string masked) =>
        ShortcodeMask.IsIn(masked)
            ? ShortcodeMask.Replace(masked, (number, _) => page.Page.PlaceOf(number) is { } place ? TextOf(place) : "")
            : masked;

    private string TextOf(ShortcodePlace place) =>
        place.Kind switch
        {
            ShortcodePlaceKind.Text => place.Text,
            ShortcodePlaceKind.Opening when place.Call is { } call => page.Expansions[call].Text ?? "",
            _ => "",
        };

    private string TagOf(ShortcodeCall call, bool isClosing, int container)
    {
        var expansion = page.Expansions[call];
        if (call.HasInner && expansion.Close.Length > 0)
            openTags.Add(call.Name, isClosing, container);
        return isClosing ? expansion.Close : HtmlOf(expansion);
    }

    private string HtmlOf(Expansion expansion)
    {
        if (expansion.FrameUrl is { } url)
            frames.Add(url);
        return expansion.Open;
    }

    // What is empty takes no line.
    private static string LinesOf(string html) => html.Length > 0 ? html.TrimEnd('\n') + "\n" : "";

    // The calls that are left, in code and in attributes, come into their places as in Hugo.
    private string Unmask(string html)
    {
        var (seen, isInTag) = (0, false);
        return ShortcodeMask.Replace(
            html,
            (number, offset) =>
            {
                for (int at; (at = html.AsSpan(seen, offset - seen).IndexOfAny('<', '>')) >= 0; seen += at + 1)
                    isInTag = html[seen + at] == '<';
                seen = offset;
                if (page.Page.PlaceOf(number) is not { } place)
                    return "";
                return isInTag ? HtmlText.Escape(TextOf(place)) : HtmlOf(place, isCode: true);
            }
        );
    }

    // In code also {{% %}} is code, where Hugo pastes source; in raw HTML it is HTML.
    private string HtmlOf(ShortcodePlace place, bool isCode)
    {
        if (place.Call is not { } call || !ShortcodeCatalog.Contains(call.Name))
            return HtmlText.Escape(place.Text);
        var expansion = page.Expansions[call];
        var isClosing = place.Kind == ShortcodePlaceKind.Closing;
        if (isCode && call.IsMarkdown)
            return HtmlText.Escape(isClosing ? expansion.Close : expansion.Text ?? expansion.Open);
        var html = TagOf(call, isClosing, container: 0);
        return isClosing || html.Length > 0 ? html : HtmlText.Escape(expansion.Text ?? "");
    }
}
