using HandbookGen.Parsing.Html;

namespace HandbookGen.Parsing.Body;

/// <summary>
/// Tracks the raw tags of a page to tell whether they are balanced. A stray end tag would close elements of the theme, so an untidy page
/// is repaired.
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

    /// <summary>Whether the tag is a complete element: a void element, or a self-closing SVG element.</summary>
    public static bool IsEmpty(HtmlTag tag) => Void.Contains(tag.Name) || (tag.IsSelfClosing && AllowedHtml.IsShape(tag.Name));

    /// <param name="name">The name of an element, or of a call whose HTML wraps its inner text.</param>
    /// <param name="container">Number of the block that holds the tag; both tags must be in the same block.</param>
    public void Add(string name, bool isClosing, int container)
    {
        if (!isClosing)
            open.Push((name, container));
        else if (!open.TryPop(out var last) || last != (name, container))
            isUntidy = true;
    }
}
