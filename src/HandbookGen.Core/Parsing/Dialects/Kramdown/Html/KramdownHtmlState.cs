using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An element that kramdown considers open.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Content">How its content is read.</param>
/// <param name="Container">The list item, quote or document that it started in; its end closes the element.</param>
internal sealed record OpenElement(string Name, HtmlContent Content, ContainerBlock Container);

/// <summary>
/// Tracks which HTML elements kramdown considers open. This decides which headings are inside an element and so get the other kind of id,
/// even where a missing or misplaced end tag makes kramdown put more of the page inside than a reader would.
/// </summary>
internal sealed class KramdownHtmlState
{
    private readonly Stack<OpenElement> open = new();
    private readonly HashSet<int> shownEnds = [];
    private (ContainerBlock Container, int End)? shownSource;

    /// <summary>Searches in the page that found nothing.</summary>
    public FailedSearches Failed { get; } = new();

    /// <summary>The end tags of the page.</summary>
    public EndTagNames EndTags { get; } = new();

    /// <summary>By name of element: the end tags, by the end of their start tags.</summary>
    public Dictionary<string, Dictionary<int, int>> Pairs { get; } = new(StringComparer.Ordinal);

    /// <summary>The last search for a line of HTML: where it began, and what it found.</summary>
    public (int From, int Found)? NextHtml { get; set; }

    /// <summary>The number of elements that are open inside each other.</summary>
    public int Depth => open.Count;

    public void Open(OpenElement element) => open.Push(element);

    /// <summary>The innermost element that is open in a container; null if there is none.</summary>
    /// <param name="container">The container of the current position.</param>
    public OpenElement? InnermostAt(ContainerBlock container)
    {
        while (open.TryPeek(out var element))
        {
            if (IsWithin(container, element.Container))
                return element;
            // Its list item or quote has ended, so the element has too.
            open.Pop();
        }

        return null;
    }

    public void Close() => open.Pop();

    /// <summary>Whether any element of the name is open.</summary>
    public bool IsOpen(string name) => open.Any(element => element.Name == name);

    /// <summary>Records that kramdown would show the page's source up to an offset, but not past the end of the container.</summary>
    public void ShowSource(ContainerBlock container, int end)
    {
        shownSource = (container, end);
        shownEnds.Add(end);
    }

    /// <summary>Whether the tag at an offset is the end tag of an element whose source kramdown would show.</summary>
    public bool EndsShownSource(int offset) => shownEnds.Contains(offset);

    /// <summary>Whether kramdown would show the source where this program renders the Markdown.</summary>
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
