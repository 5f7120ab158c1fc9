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

    /// <param name="tag">The next tag of the page.</param>
    /// <param name="container">The block that holds it; an element that begins in a list item must end there.</param>
    public void Add(HtmlTag tag, object? container)
    {
        if (Void.Contains(tag.Name))
            return;
        if (!tag.IsClosing)
            open.Push((tag.Name, container));
        else if (!open.TryPop(out var last) || last.Name != tag.Name || last.Container != container)
            isUntidy = true;
    }
}
