using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Reads HTML from a start or end tag up to where Markdown continues, as kramdown does, and tracks the open elements.</summary>
/// <param name="text">The whole file.</param>
/// <param name="state">The open elements of the page.</param>
/// <param name="container">The container of the HTML.</param>
/// <param name="html">Receives the pieces.</param>
/// <param name="parseBlockHtml">Whether elements contain Markdown by default: the option <c>parse_block_html</c>.</param>
internal sealed class KramdownHtmlReader(
    string text,
    KramdownHtmlState state,
    ContainerBlock container,
    KramdownHtmlBlock html,
    bool parseBlockHtml
)
{
    // Start of the raw piece that has not been added yet.
    private int rawStart;

    /// <summary>Reads the element that starts with <paramref name="tag"/>.</summary>
    /// <param name="start">The offset of the tag.</param>
    public void ReadElement(KramdownTag tag, int start)
    {
        rawStart = start;
        html.End = tag.End;
        var outer = state.InnermostAt(container);
        if (!tag.IsSelfClosing && !KramdownHtmlModel.IsEmpty(tag.Name))
            ReadContent(tag);
        html.AddRaw(text, rawStart, html.End);
        html.IsStart = state.InnermostAt(container) is { Content: HtmlContent.Block } inner && !ReferenceEquals(inner, outer);
    }

    /// <summary>Reads the end tag of the innermost element, and any raw HTML after it.</summary>
    public void ReadEndTag(KramdownTag tag, int start)
    {
        rawStart = start;
        state.Close();
        html.End = state.InnermostAt(container) is { Content: HtmlContent.Raw } ? ReadRaw(tag.End) : tag.End;
        html.AddRaw(text, rawStart, html.End);
    }

    /// <summary>Reads a single tag, or an element with inline content, where kramdown would show the page's source.</summary>
    public void ReadShown(KramdownTag tag, int start)
    {
        rawStart = start;
        html.End = tag.End;
        if (!tag.IsClosing && tag.Markdown is "1" or "block" && KramdownHtmlModel.DefaultOf(tag.Name) == HtmlContent.Block)
            state.Open(new OpenElement(tag.Name, HtmlContent.Block, container));
        else if (
            !tag.IsClosing
            && !tag.IsSelfClosing
            && (HoldsText(tag.Name) ? FindEndTag(tag.Name, tag.End) : EndTagOnLine(tag)) is var close and >= 0
        )
            ReadText(tag.End, close);
        html.AddRaw(text, rawStart, html.End);
    }

    private static bool HoldsText(string name) => name == "summary" || KramdownHtmlModel.DefaultOf(name) == HtmlContent.Span;

    private void ReadContent(KramdownTag tag)
    {
        var content = parseBlockHtml ? KramdownHtmlModel.DefaultOf(tag.Name) : HtmlContent.Raw;
        if (
            tag.Name == "details"
            && tag.Markdown is null
            && content == HtmlContent.Raw
            && FindMatchingEndTag(tag) is var end
            && !HoldsHtml(tag.End, end)
        )
        {
            // kramdown shows the Markdown in such an element as source; rendering it serves readers better.
            state.ShowSource(container, end);
            return;
        }

        var at = Enter(tag, content);
        var innermost = state.InnermostAt(container);
        html.End =
            at < 0 ? text.Length
            : innermost is { Content: HtmlContent.Raw } ? ReadRaw(at)
            : at;
        // kramdown ignores an end tag in the middle of a line and puts everything after it into the element; readers need not see that.
        if (
            innermost is { Content: HtmlContent.Block }
            && html.End == tag.End
            && !IsBlockTag(tag.End)
            && EndTagOnLine(tag) is var close and >= 0
        )
            ReadText(tag.End, close);
    }

    // Returns the offset at which to continue; -1 if the element takes the rest of the page.
    private int Enter(KramdownTag tag, HtmlContent content)
    {
        if (tag.Markdown is { } asked)
            content = asked switch
            {
                "1" => KramdownHtmlModel.DefaultOf(tag.Name),
                "span" => HtmlContent.Span,
                "block" => HtmlContent.Block,
                "0" => HtmlContent.Raw,
                _ => content,
            };
        if (tag.Name is "script" or "style")
            return EndOf(tag.Name, tag.End);
        if (content == HtmlContent.Span)
        {
            var close = FindEndTag(tag.Name, tag.End);
            if (close < 0)
            {
                HandOverText(tag.End, text.Length);
                return -1;
            }

            ReadText(tag.End, close);
            return html.End;
        }

        state.Open(new OpenElement(tag.Name, content, container));
        return tag.End;
    }

    // Up to the end of the outermost raw element, or into an element with block content.
    private int ReadRaw(int at)
    {
        while ((at = text.IndexOf('<', at)) >= 0)
        {
            if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
            {
                var close = UnclosedInstructions.IsAt(text, at, text.Length, state.Failed)
                    ? -1
                    : text.IndexOf("-->", at + 4, StringComparison.Ordinal);
                at = close < 0 ? at + 1 : close + 3;
                continue;
            }

            if (KramdownTag.Read(text, at) is not { } tag)
            {
                at++;
                continue;
            }

            var innermost = state.InnermostAt(container)!;
            var start = at;
            at = tag.End;
            if (tag.IsClosing)
            {
                // It ends nothing, so it is text.
                if (tag.Name != innermost.Name)
                {
                    HandOverText(start, at);
                    continue;
                }

                state.Close();
                if (state.InnermostAt(container) is not { Content: HtmlContent.Raw })
                    return at;
            }
            else if (!tag.IsSelfClosing && !KramdownHtmlModel.IsEmpty(tag.Name))
            {
                at = Enter(tag, HtmlContent.Raw);
                if (at < 0 || state.InnermostAt(container) is { Content: HtmlContent.Block })
                    return at < 0 ? text.Length : at;
            }
        }

        return text.Length;
    }

    private void ReadText(int start, int close)
    {
        HandOverText(start, close);
        html.End = text.IndexOf('>', close) + 1;
    }

    private void HandOverText(int start, int end)
    {
        html.AddRaw(text, rawStart, start);
        html.AddText(text, start, end);
        rawStart = end;
    }

    private bool IsBlockTag(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at < text.Length && text[at] == '<' && KramdownTag.Read(text, at) is { } tag && !KramdownHtmlModel.IsSpan(tag.Name);
    }

    // Whether a line in the range starts with a tag that makes the text HTML rather than Markdown.
    private bool HoldsHtml(int start, int end)
    {
        if (start < end && IsHtmlAt(start))
            return true;
        // What follows one of many open elements follows the next one, too.
        if (state.NextHtml is not var (from, next) || start < from || start >= next)
            state.NextHtml = (start, next = NextHtmlLine(start));
        return next < end;
    }

    private int NextHtmlLine(int start)
    {
        for (var at = start; (at = text.IndexOf('\n', at) + 1) > 0; )
        {
            if (IsHtmlAt(at))
                return at;
        }

        return text.Length;
    }

    private bool IsHtmlAt(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at < text.Length
            && text[at] == '<'
            && KramdownTag.Read(text, at) is { } tag
            && tag.Name is not ("summary" or "details")
            && !KramdownHtmlModel.IsSpan(tag.Name);
    }

    private int EndTagOnLine(KramdownTag tag)
    {
        var lineEnd = text.IndexOf('\n', tag.End);
        return FindEndTag(tag.Name, tag.End, lineEnd < 0 ? text.Length : lineEnd);
    }

    // All elements of the name are paired at once: each may be open to the end of the page.
    private int FindMatchingEndTag(KramdownTag tag)
    {
        if (!state.Pairs.TryGetValue(tag.Name, out var pairs))
            state.Pairs.Add(tag.Name, pairs = PairAll(tag.Name));
        return pairs.GetValueOrDefault(tag.End, text.Length);
    }

    // By the end of the start tag.
    private Dictionary<int, int> PairAll(string name)
    {
        var (pairs, open) = (new Dictionary<int, int>(), new Stack<int>());
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0; at++)
        {
            if (KramdownTag.Read(text, at) is not { } tag || tag.Name != name || tag.IsSelfClosing)
                continue;
            if (!tag.IsClosing)
                open.Push(tag.End);
            else if (open.TryPop(out var start))
                pairs[start] = at;
        }

        return pairs;
    }

    private int FindEndTag(string name, int from) => FindEndTag(name, from, text.Length);

    private int FindEndTag(string name, int from, int end)
    {
        var closing = "</" + name;
        if (!state.EndTags.Contain(name, text, from, text.Length))
            return -1;
        if (state.Failed.Contain(closing, text, from, end))
            return -1;
        for (var at = from; (at = text.IndexOf(closing, at, end - at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (KramdownTag.Read(text, at) is { } tag && tag.Name == name)
                return at;
        }

        state.Failed.Add(closing, text, from, end);
        return -1;
    }

    private int EndOf(string name, int from) => FindEndTag(name, from) is var close and >= 0 ? text.IndexOf('>', close) + 1 : -1;
}
