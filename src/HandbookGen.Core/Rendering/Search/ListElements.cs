using System.Collections.Immutable;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Search;

/// <summary>An element of generated HTML.</summary>
/// <param name="Tag">Its start tag.</param>
/// <param name="Start">Offset of the start tag.</param>
/// <param name="TextEnd">Offset of the end tag.</param>
/// <param name="End">One past the end tag.</param>
/// <param name="Around">The element that contains it; null for none.</param>
internal sealed record ListElement(HtmlTag Tag, int Start, int TextEnd, int End, ListElement? Around)
{
    /// <summary>1 to 6 for a heading; otherwise 0.</summary>
    public int Level => Tag.Name is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : 0;

    /// <summary>Whether no reader takes its text for the text of the page: controls, downloads, and what is not shown.</summary>
    public bool IsHidden =>
        Tag.Name is "form" or "button" or "select" or "template" or "svg" or "script" or "style"
        || Tag.Find("hidden") is not null
        || Tag.Find("popover") is not null
        || Tag.Find("aria-hidden")?.Value == "true"
        || Tag.Find("class")?.Value is "permalink" or "data-files" or "filters";

    /// <summary>Whether a name inside it names all of it.</summary>
    public bool IsRow => Tag.Name is "tr" or "li" or "article" or "details";

    /// <summary>Whether a heading inside it is the heading of all of it.</summary>
    public bool IsItem => IsRow || Tag.Name is "section";

    /// <summary>Whether its text is more than a name.</summary>
    public bool IsBlock => IsItem || Tag.Name is "div" or "dl" or "table" or "ul" or "ol";
}

/// <summary>The elements of HTML that the generator wrote, which closes what it opens.</summary>
internal static class ListElements
{
    /// <returns>In the order of their start tags.</returns>
    public static ImmutableArray<ListElement> Of(string html)
    {
        var tags = HtmlScanner.Scan(html, 0, html.Length).OfType<HtmlTag>().ToList();
        var ends = EndsOf(tags);
        var found = ImmutableArray.CreateBuilder<ListElement>();
        var open = new Stack<ListElement>();
        foreach (var (i, tag) in tags.Index())
        {
            while (open.TryPeek(out var last) && last.End <= tag.Start)
                open.Pop();
            if (tag.IsClosing)
                continue;
            // Without an end tag: a void element, or one that goes on in the text of the page.
            var (textEnd, end) =
                ends[i] is { } close ? (close.Start, close.End)
                : IsVoid(tag) ? (tag.End, tag.End)
                : (html.Length, html.Length);
            var element = new ListElement(tag, tag.Start, textEnd, end, open.TryPeek(out var around) ? around : null);
            found.Add(element);
            if (end > tag.End)
                open.Push(element);
        }

        return found.ToImmutable();
    }

    private static HtmlTag?[] EndsOf(List<HtmlTag> tags)
    {
        var ends = new HtmlTag?[tags.Count];
        var open = new Stack<int>();
        foreach (var (i, tag) in tags.Index())
        {
            if (!tag.IsClosing)
            {
                if (!IsVoid(tag))
                    open.Push(i);
                continue;
            }

            if (!open.Any(start => tags[start].Name == tag.Name))
                continue;
            while (tags[open.Peek()].Name != tag.Name)
                open.Pop();
            ends[open.Pop()] = tag;
        }

        return ends;
    }

    private static bool IsVoid(HtmlTag tag) =>
        tag.IsSelfClosing || tag.Name is "br" or "hr" or "img" or "input" or "wbr" or "col" or "source" or "link" or "meta" or "embed";
}
