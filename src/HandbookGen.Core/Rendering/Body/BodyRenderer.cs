using HandbookGen.Indexing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Renderers;

namespace HandbookGen.Rendering.Body;

/// <summary>Markdig's HTML renderer with what the renderers of single elements need to know about the page.</summary>
/// <param name="writer">Receives the HTML.</param>
/// <param name="page">The page that is rendered.</param>
/// <param name="site">For its links.</param>
internal sealed class BodyRenderer(TextWriter writer, SitePage page, Site site) : HtmlRenderer(writer)
{
    public SitePage Page { get; } = page;

    /// <summary>The raw tags of the page that are still open.</summary>
    public OpenTags OpenTags { get; } = new();

    /// <summary>The final <c>href</c> of a link that an author wrote; not yet escaped.</summary>
    public string Href(string url)
    {
        var target = site.Links.Resolve(Page.Page, Text(url));
        return target.Kind == LinkTargetKind.External ? EncodeExternal(target.Url) : LinkWriter.Href(site.Config, Page.Page.Url, target);
    }

    /// <summary>The same for an attribute that can be left out: null for an address that would run code.</summary>
    public string? SafeHref(string url) => site.Links.Resolve(Page.Page, Text(url)).Kind == LinkTargetKind.Unsafe ? null : Href(url);

    /// <summary>The complete address of something on another host; null for what belongs to the site, or must not be written.</summary>
    public string? ForeignAddress(string url) =>
        site.Links.Resolve(Page.Page, Text(url)) is { Kind: LinkTargetKind.External } target ? EncodeExternal(target.Url) : null;

    /// <summary>A text with its shortcode calls, where no HTML can stand, as in an attribute; not yet escaped.</summary>
    public string Text(string masked) => ShortcodeMask.Replace(masked, (number, _) => Page.Page.PlaceOf(number) is { } place ? TextOf(place) : "");

    /// <summary>The same for a single call.</summary>
    public string TextOf(PageTag tag) =>
        tag is { Call: { } call, Tag.Kind: not ShortcodeTagKind.Close } ? Page.Expansions[call].Text ?? "" : "";

    /// <summary>Writes one tag of a call; what it opens must be closed by the other in the same block.</summary>
    public void WriteTag(PageTag tag, object? container)
    {
        if (tag.Call is not { } call)
            return;
        var expansion = Page.Expansions[call];
        var isClosing = tag.Tag.Kind == ShortcodeTagKind.Close;
        if (call.HasInner && expansion.Close.Length > 0)
            OpenTags.Add(call.Name, isClosing, container);
        Write(isClosing ? expansion.Close : expansion.Open);
    }

    /// <summary>Puts the calls that are left in rendered HTML into their places, as Hugo does: those in code and raw HTML.</summary>
    /// <param name="html">Rendered HTML with masks.</param>
    /// <param name="isCode">Whether <c>{{% %}}</c> is code as well, where Hugo pastes source; in raw HTML it is HTML.</param>
    public string Unmask(string html, bool isCode)
    {
        var (seen, isInTag) = (0, false);
        return ShortcodeMask.Replace(html, (number, offset) =>
        {
            for (int at; (at = html.AsSpan(seen, offset - seen).IndexOfAny('<', '>')) >= 0; seen += at + 1)
                isInTag = html[seen + at] == '<';
            seen = offset;
            if (Page.Page.PlaceOf(number) is not { } place)
                return "";
            return isInTag ? HtmlText.Escape(TextOf(place)) : HtmlOf(place, isCode);
        });
    }

    private string TextOf(ShortcodePlace place) => place.Kind switch
    {
        ShortcodePlaceKind.Text => place.Text,
        ShortcodePlaceKind.Opening when place.Call is { } call => Page.Expansions[call].Text ?? "",
        _ => "",
    };

    private string HtmlOf(ShortcodePlace place, bool isCode)
    {
        if (place.Call is not { } call || !Indexing.Shortcodes.ShortcodeCatalog.Contains(call.Name))
            return HtmlText.Escape(place.Text);
        var expansion = Page.Expansions[call];
        if (isCode && call.IsMarkdown)
            return HtmlText.Escape(place.Kind == ShortcodePlaceKind.Closing ? expansion.Close : expansion.Text ?? expansion.Open);
        if (call.HasInner && expansion.Close.Length > 0)
            OpenTags.Add(call.Name, place.Kind == ShortcodePlaceKind.Closing, null);
        if (place.Kind == ShortcodePlaceKind.Closing)
            return expansion.Close;
        return expansion.Open.Length > 0 ? expansion.Open : HtmlText.Escape(expansion.Text ?? "");
    }

    // Blanks and quotes would end the address; everything else is the author's business.
    private static string EncodeExternal(string url) => url.Replace(" ", "%20").Replace("\"", "%22").Replace("<", "%3C").Replace(">", "%3E");
}
