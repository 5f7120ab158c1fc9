using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>
/// Follows the raw tags of a page, to know whether they are balanced. A stray end tag would close elements of the theme, so a page that is
/// not tidy is repaired.
/// </summary>
internal sealed class OpenTags
{
    private static readonly HashSet<string> Void = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"],
        StringComparer.Ordinal);

    private readonly Stack<(string Name, object? Container)> open = new();
    private bool isUntidy;

    public bool IsTidy => !isUntidy && open.Count == 0;

    /// <summary>Whether the tag is a whole element: a void one, or one of SVG that closes itself.</summary>
    public static bool IsEmpty(HtmlTag tag) => Void.Contains(tag.Name) || (tag.IsSelfClosing && AllowedHtml.IsShape(tag.Name));

    /// <param name="tag">The next tag of the page.</param>
    /// <param name="container">The block that holds it; an element that begins in a list item must end there.</param>
    public void Add(HtmlTag tag, object? container)
    {
        if (IsEmpty(tag))
            return;
        if (tag.IsClosing)
            Close(tag.Name, container);
        else
            Open(tag.Name, container);
    }

    /// <summary>One end of a call whose HTML goes around what stands between.</summary>
    public void Add(string name, bool isClosing, object? container)
    {
        if (isClosing)
            Close(name, container);
        else
            Open(name, container);
    }

    /// <summary>The beginning of an element, or of a call whose HTML goes around what follows.</summary>
    public void Open(string name, object? container) => open.Push((name, container));

    public void Close(string name, object? container)
    {
        if (!open.TryPop(out var last) || last.Name != name || last.Container != container)
            isUntidy = true;
    }
}
