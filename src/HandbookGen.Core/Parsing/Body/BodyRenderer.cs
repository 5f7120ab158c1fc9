using System.Collections.Immutable;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Body;

/// <summary>Markdig's HTML renderer, which leaves holes for what only the site knows.</summary>
/// <param name="html">Receives the HTML.</param>
/// <param name="hasCalls">Whether the page has shortcode calls.</param>
internal sealed class BodyRenderer(HtmlBuffer html, bool hasCalls) : HtmlRenderer(html)
{
    private readonly Dictionary<object, int> containers = new(ReferenceEqualityComparer.Instance);

    public ImmutableArray<BodyHole>.Builder Holes { get; } = ImmutableArray.CreateBuilder<BodyHole>();

    /// <summary>The raw tags that are still open, on a page without calls.</summary>
    public OpenTags OpenTags { get; } = new();

    /// <summary>The final address of what an author wrote, inside of quotes.</summary>
    public void WriteAddress(string url, BodyHoleKind kind = BodyHoleKind.Address) => Leave(new BodyHole(html.Length, kind, url, null, 0));

    /// <summary>Records the address of a frame, as written, that follows as HTML.</summary>
    public void RecordFrame(string url) => Leave(new BodyHole(html.Length, BodyHoleKind.Frame, url, null, 0));

    /// <summary>A call where no HTML can stand, as in an attribute.</summary>
    public void WriteText(ShortcodeCall call) => Leave(new BodyHole(html.Length, BodyHoleKind.Text, "", call, 0));

    /// <summary>A shortcode tag inside of raw HTML.</summary>
    /// <param name="mask">Its number.</param>
    public void WriteMask(int mask) => Leave(new BodyHole(html.Length, BodyHoleKind.Mask, "", null, mask));

    /// <summary>One end of a call on lines of its own.</summary>
    public void WriteLines(ShortcodeCall call, BodyHoleKind kind) => Holes.Add(new BodyHole(html.Length, kind, "", call, 0));

    /// <summary>One tag of a call; what it opens must be closed by the other in the same block.</summary>
    public void WriteTag(PageTag tag, object? container)
    {
        if (tag.Call is { } call)
            Leave(
                new BodyHole(
                    html.Length,
                    tag.Tag.Kind == ShortcodeTagKind.Close ? BodyHoleKind.Closing : BodyHoleKind.Opening,
                    "",
                    call,
                    NumberOf(container)
                )
            );
    }

    /// <summary>Follows a raw tag; an element that begins in a list item must end there.</summary>
    public void Follow(HtmlTag tag, object? container)
    {
        if (OpenTags.IsEmpty(tag))
            return;
        if (hasCalls)
            Holes.Add(
                new BodyHole(
                    html.Length,
                    tag.IsClosing ? BodyHoleKind.ElementEnd : BodyHoleKind.ElementStart,
                    tag.Name,
                    null,
                    NumberOf(container)
                )
            );
        else
            OpenTags.Add(tag.Name, tag.IsClosing, NumberOf(container));
    }

    // What comes next does not begin a line.
    private void Leave(BodyHole hole)
    {
        Write("");
        Holes.Add(hole);
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
