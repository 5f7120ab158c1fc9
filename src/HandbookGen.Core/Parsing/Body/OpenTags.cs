using HandbookGen.Parsing.Html;

namespace HandbookGen.Parsing.Body;

/// <summary>
/// Follows the raw tags of a page, to know whether they are balanced. A stray end tag would close elements of the theme, so a page that is
/// not tidy is repaired.
/// </summary>
internal sealed class OpenTags
{
    private static readonly HashSet<string> Void = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"],
        StringComparer.Ordinal
    );

    private readonly Stack<(string Name, int Container)> open = new();
    private bool isUntidy;

    public bool IsTidy => !isUntidy && open.Count == 0;

    /// <summary>Whether the tag is a whole element: a void one, or one of SVG that closes itself.</summary>
    public static bool IsEmpty(HtmlTag tag) => Void.Contains(tag.Name) || (tag.IsSelfClosing && AllowedHtml.IsShape(tag.Name));

    /// <param name="name">Of an element, or of a call whose HTML goes around what stands between.</param>
    /// <param name="container">Number of the block that holds the tag; both ends must lie in the same.</param>
    public void Add(string name, bool isClosing, int container)
    {
        if (!isClosing)
            open.Push((name, container));
        else if (!open.TryPop(out var last) || last != (name, container))
            isUntidy = true;
    }
}
