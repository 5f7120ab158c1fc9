using HandbookGen.Configuration;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Body;

/// <summary>Markdig's HTML renderer, leaving placeholders for what only the site knows.</summary>
/// <param name="html">Receives the HTML.</param>
/// <param name="shortcodes">The shortcodes of the page.</param>
/// <param name="styles">What becomes of style sheets in the page.</param>
internal sealed class BodyRenderer(StringWriter html, PageShortcodes shortcodes, PageStyles styles) : HtmlRenderer(html)
{
    private readonly Dictionary<object, int> containers = new(ReferenceEqualityComparer.Instance);

    /// <summary>In the order of the HTML; offsets count its characters.</summary>
    public List<PlacedPlaceholder> Placeholders { get; } = [];

    /// <summary>The raw tags that are still open, on a page without shortcode calls.</summary>
    public OpenTags OpenTags { get; } = new();

    /// <summary>What becomes of style sheets in the page.</summary>
    public PageStyles Styles => styles;

    /// <summary>Leaves a placeholder for the attribute <c>href</c>, which a link without an acceptable URL does not get.</summary>
    public void WriteHref(string url) => Leave(new UrlPlaceholder(shortcodes.Read(url), UrlUse.Href));

    /// <summary>Leaves a placeholder for the final form of a URL, inside quotes.</summary>
    public void WriteUrl(string url, UrlUse use = UrlUse.Link) => Leave(new UrlPlaceholder(shortcodes.Read(url), use));

    /// <summary>Leaves a placeholder for the final URL of a picture, inside quotes, and the size of the picture.</summary>
    public void WritePicture(string url, TypedSize typed) => Leave(new PicturePlaceholder(shortcodes.Read(url), typed));

    /// <summary>Leaves a placeholder for a frame from another host.</summary>
    /// <param name="attributes">As <see cref="EmbeddedFrame.Html"/>.</param>
    /// <param name="title">Empty for none.</param>
    public void WriteFrame(string url, string attributes, string title) =>
        Leave(new FramePlaceholder(shortcodes.Read(url), attributes, title));

    /// <summary>Leaves a placeholder for a word, in text or inside quotes.</summary>
    public void WriteWord(string key) => Leave(new WordPlaceholder(key));

    /// <summary>A call where HTML is not allowed, such as in an attribute.</summary>
    public void WriteText(ShortcodeCall call) => Leave(new CallPlaceholder(call, CallPart.Text, 0));

    /// <summary>A shortcode tag inside raw HTML.</summary>
    /// <param name="mask">The number of its mask.</param>
    public void WriteMask(int mask)
    {
        if (shortcodes.PlaceOf(mask) is { } tag)
            Leave(new TagPlaceholder(tag, TagSurroundings.RawHtml));
    }

    /// <summary>One end of a call on separate lines.</summary>
    public void WriteLines(ShortcodeCall call, CallPart part) => Add(new CallPlaceholder(call, part, 0));

    /// <summary>One tag of a call; elements that the opening tag opens must be closed by the closing tag in the same block.</summary>
    /// <param name="isInLine">Whether text may stand around it.</param>
    public void WriteTag(PageTag tag, object? container, bool isInLine)
    {
        var part =
            tag.Tag.Kind == ShortcodeTagKind.Close ? CallPart.Closing
            : isInLine ? CallPart.InLine
            : CallPart.Opening;
        if (tag.Call is { } call)
            Leave(new CallPlaceholder(call, part, NumberOf(container)));
    }

    /// <summary>Tracks a raw tag; an element that starts in a list item must end there.</summary>
    public void Follow(HtmlTag tag, object? container)
    {
        if (OpenTags.IsEmpty(tag))
            return;
        if (shortcodes.Places.Count > 0)
            Add(new ElementPlaceholder(tag.Name, tag.IsClosing, NumberOf(container)));
        else
            OpenTags.Add(tag.Name, tag.IsClosing, NumberOf(container));
    }

    private void Add(Placeholder placeholder) => Placeholders.Add(new PlacedPlaceholder(html.GetStringBuilder().Length, placeholder));

    // Whatever follows does not start a new line.
    private void Leave(Placeholder placeholder)
    {
        Write("");
        Add(placeholder);
    }

    private int NumberOf(object? container)
    {
        if (container is null)
            return 0;
        if (!containers.TryGetValue(container, out var number))
            containers.Add(container, number = containers.Count + 1);
        return number;
    }
}
