using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An element that kramdown considers open.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Content">How its inside is read.</param>
/// <param name="Container">The list item, quote or document that it began in, and ends with.</param>
internal sealed record OpenElement(string Name, HtmlContent Content, ContainerBlock Container);

/// <summary>
/// Where in the HTML of a page kramdown would be. It decides which headings stand inside an element and so get the other kind of id, also where a
/// missing or misplaced end tag makes kramdown see more of the page inside than a reader would.
/// </summary>
internal sealed class KramdownHtmlState
{
    private readonly Stack<OpenElement> open = new();
    private (ContainerBlock Container, int End)? shownSource;

    /// <summary>How many elements are open inside each other.</summary>
    public int Depth => open.Count;

    public void Open(OpenElement element) => open.Push(element);

    /// <summary>The innermost element that is open at a place; null outside of all.</summary>
    /// <param name="container">The container of the place.</param>
    public OpenElement? InnermostAt(ContainerBlock container)
    {
        while (open.TryPeek(out var element))
        {
            if (IsWithin(container, element.Container))
                return element;
            // Its list item or quote has ended, and the element with it.
            open.Pop();
        }

        return null;
    }

    public void Close() => open.Pop();

    /// <summary>Notes that kramdown would show the source of the page up to an offset, at most to the end of the container.</summary>
    public void ShowSource(ContainerBlock container, int end) => shownSource = (container, end);

    /// <summary>Whether kramdown would show the source where this program shows its Markdown.</summary>
    public bool IsShownSource(ContainerBlock container, int offset) =>
        shownSource is var (shownIn, end) && offset < end && IsWithin(container, shownIn);

    private static bool IsWithin(ContainerBlock? container, ContainerBlock ancestor)
    {
        for (; container is not null; container = container.Parent)
        {
            if (container == ancestor)
                return true;
        }

        return false;
    }
}
