using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Body;

/// <summary>Markdig's HTML renderer, which leaves placeholders for what only the site knows.</summary>
/// <param name="html">Receives the HTML.</param>
/// <param name="shortcodes">Of the page.</param>
internal sealed class BodyRenderer(StringWriter html, PageShortcodes shortcodes) : HtmlRenderer(html)
{
    private readonly Dictionary<object, int> containers = new(ReferenceEqualityComparer.Instance);

    /// <summary>In the order of the HTML; their offsets count its characters.</summary>
    public List<PlacedPlaceholder> Placeholders { get; } = [];

    /// <summary>The raw tags that are still open, on a page without calls.</summary>
    public OpenTags OpenTags { get; } = new();

    /// <summary>The final URL of what an author wrote, inside of quotes.</summary>
    public void WriteUrl(string url, UrlUse use = UrlUse.Link) => Leave(new UrlPlaceholder(shortcodes.Read(url), use));

    /// <summary>Records the URL of a frame, as its author wrote it, that follows as HTML.</summary>
    public void RecordFrame(string url) => Leave(new FramePlaceholder(shortcodes.Read(url)));

    /// <summary>A call where no HTML can stand, as in an attribute.</summary>
    public void WriteText(ShortcodeCall call) => Leave(new CallPlaceholder(call, CallPart.Text, 0));

    /// <summary>A shortcode tag inside of raw HTML.</summary>
    /// <param name="mask">Its number.</param>
    public void WriteMask(int mask)
    {
        if (shortcodes.PlaceOf(mask) is { } tag)
            Leave(new TagPlaceholder(tag, TagSurroundings.RawHtml));
    }

    /// <summary>One end of a call on lines of its own.</summary>
    public void WriteLines(ShortcodeCall call, CallPart part) => Add(new CallPlaceholder(call, part, 0));

    /// <summary>One tag of a call; what it opens must be closed by the other in the same block.</summary>
    public void WriteTag(PageTag tag, object? container)
    {
        var part = tag.Tag.Kind == ShortcodeTagKind.Close ? CallPart.Closing : CallPart.Opening;
        if (tag.Call is { } call)
            Leave(new CallPlaceholder(call, part, NumberOf(container)));
    }

    /// <summary>Follows a raw tag; an element that begins in a list item must end there.</summary>
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

    // What comes next does not begin a line.
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
