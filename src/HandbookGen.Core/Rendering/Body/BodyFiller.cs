using System.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Body;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Rendering.Body;

/// <summary>Fills in what depends on the whole site: URLs and the results of shortcode calls.</summary>
internal sealed class BodyFiller(SitePage page, Site site)
{
    private readonly Words words = site.Records.WordsOf(page.Page);
    private readonly OpenTags openTags = new();
    private readonly List<string> frames = [];
    private readonly List<string> media = [];

    /// <summary>Whether every element is closed where it should be, as far as the placeholders tell.</summary>
    public bool IsTidy => openTags.IsTidy;

    /// <summary>What the filled text embeds.</summary>
    public EmbeddedUrls Embedded => new([.. frames], [.. media]);

    /// <param name="html">Empty; receives the text of the page.</param>
    public void Fill(BodyDraft draft, Utf8Writer html)
    {
        if (page.Page is { IsReadme: true, Anchors: [{ Origin: AnchorOrigin.Generated, Id: Page.ReadmeAnchor }, ..] })
            html.Write($"<span class=\"title-anchor\" id=\"{Page.ReadmeAnchor}\"></span>\n");
        var at = 0;
        foreach (var (offset, placeholder) in draft.Placeholders)
        {
            html.Write(draft.Html.Span[at..offset]);
            at = offset;
            html.Write(Filling(placeholder));
        }

        html.Write(draft.Html.Span[at..]);
        foreach (var appended in page.Appended)
            html.Write(HtmlOf(appended));
    }

    /// <summary>What the text of a page would embed, without filling it.</summary>
    public EmbeddedUrls ReadEmbedded(BodyDraft draft)
    {
        foreach (var (_, placeholder) in draft.Placeholders)
        {
            if (placeholder is FramePlaceholder or UrlPlaceholder { Use: UrlUse.Media })
                Filling(placeholder);
        }

        frames.AddRange(page.Expansions.Values.Concat(page.Appended).Select(expansion => expansion.FrameUrl).OfType<string>());
        return Embedded;
    }

    private string Filling(Placeholder placeholder)
    {
        switch (placeholder)
        {
            case UrlPlaceholder { Use: UrlUse.Href } link:
                return HrefOf(link);
            case UrlPlaceholder url:
                return HtmlText.Escape(UrlOf(url));
            case PicturePlaceholder picture:
                return Filling(picture);
            case CallPlaceholder call:
                return Filling(call);
            case TagPlaceholder { Surroundings: TagSurroundings.Attribute, Tag: var tag }:
                return HtmlText.Escape(TextOf(tag));
            case TagPlaceholder tag:
                return HtmlOf(tag.Tag, isCode: tag.Surroundings == TagSurroundings.Code);
            case WordPlaceholder word:
                return HtmlText.Escape(words[word.Key]);
            case FramePlaceholder frame:
                return Filling(frame);
            case ElementPlaceholder element:
                openTags.Add(element.Name, element.IsClosing, element.Container);
                return "";
            default:
                throw new UnreachableException();
        }
    }

    // A link that must not lead anywhere is text.
    private string HrefOf(UrlPlaceholder placeholder)
    {
        var target = site.Links.Resolve(page.Page, placeholder.Url.Fill(TextOf));
        return target.Kind == LinkTargetKind.Unsafe ? "" : $" href=\"{HtmlText.Escape(UrlOf(target))}\"";
    }

    private string Filling(FramePlaceholder frame)
    {
        var address = frame.Url.Fill(TextOf);
        var title = frame.Title.Length > 0 ? frame.Title : words["embeddedPage"];
        if (site.Links.Resolve(page.Page, address).Kind != LinkTargetKind.External)
            return $"<strong>{HtmlText.Escape(title)}</strong>";
        frames.Add(address);
        return EmbeddedFrame.Html(address, title, words, FrameHosts.Allow(site.Config, address), frame.Attributes);
    }

    private string UrlOf(UrlPlaceholder placeholder)
    {
        var written = placeholder.Url.Fill(TextOf);
        if (placeholder.Use == UrlUse.Frame && UrlScheme.IsExternal(written))
            return "#";
        var url = UrlOf(site.Links.Resolve(page.Page, written));
        if (placeholder.Use == UrlUse.Media)
            media.Add(url);
        return url;
    }

    private string Filling(PicturePlaceholder picture)
    {
        var written = picture.Url.Fill(TextOf);
        var target = site.Links.Resolve(page.Page, written);
        var file = target.Kind == LinkTargetKind.External ? PictureSpace.OnOwnHost(site, page.Page, written) : target.File;
        return HtmlText.Escape(UrlOf(target)) + PictureSpace.Attributes(file, picture.Typed);
    }

    private string UrlOf(LinkTarget target) =>
        target.Kind is LinkTargetKind.External or LinkTargetKind.Template
            ? UrlPath.EncodeExternal(target.Url)
            : LinkWriter.Href(site.Config, page.Page.Url, target);

    private string Filling(CallPlaceholder placeholder)
    {
        var expansion = page.Expansions[placeholder.Call];
        return placeholder.Part switch
        {
            CallPart.OpeningLines => LinesOf(HtmlOf(expansion)),
            CallPart.ClosingLines => LinesOf(expansion.Close),
            CallPart.Text => HtmlText.Escape(expansion.Text ?? ""),
            CallPart.InLine when expansion.InLine is { } inLine => inLine,
            var part => TagOf(placeholder.Call, part == CallPart.Closing, placeholder.Container),
        };
    }

    // For places that cannot hold HTML; not yet escaped.
    private string TextOf(ShortcodePlace tag) =>
        tag.Kind switch
        {
            ShortcodePlaceKind.Text => tag.Text,
            ShortcodePlaceKind.Opening when tag.Call is { } call => page.Expansions[call].Text ?? "",
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

    // An empty result takes no line.
    private static string LinesOf(string html) => html.Length > 0 ? html.TrimEnd('\n') + "\n" : "";

    // In code, {{% %}} is also code, where Hugo pastes source; in raw HTML it is HTML.
    private string HtmlOf(ShortcodePlace tag, bool isCode)
    {
        if (tag.Call is not { } call || !ShortcodeCatalog.Contains(call.Name))
            return HtmlText.Escape(tag.Text);
        var expansion = page.Expansions[call];
        var isClosing = tag.Kind == ShortcodePlaceKind.Closing;
        if (isCode && call.IsMarkdown)
            return HtmlText.Escape(isClosing ? expansion.Close : expansion.Text ?? expansion.Open);
        var html = TagOf(call, isClosing, container: 0);
        return isClosing || html.Length > 0 ? html : HtmlText.Escape(expansion.Text ?? "");
    }
}
