using System.Collections.Frozen;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Which tags inside text are HTML in kramdown. A tag of a block, an end tag without its start tag, and an instruction are text, whose
/// characters the reader sees.
/// </summary>
internal sealed class SpanTags
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet([
        "address",
        "applet",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "col",
        "colgroup",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "iframe",
        "legend",
        "li",
        "main",
        "map",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]);

    private readonly Stack<string> open = new();
    private Block? block;

    /// <summary>Whether a start tag of this element, in lower case, is text.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether the tag is HTML. Tags are asked for in the order of the text.</summary>
    public bool IsHtml(string tag, Block current)
    {
        if (block != current)
        {
            open.Clear();
            block = current;
        }

        if (tag.StartsWith("<!", StringComparison.Ordinal))
            return tag.StartsWith("<!--", StringComparison.Ordinal);
        if (KramdownTag.Read(tag, 0) is not { } read || IsBlock(read.Name))
            return false;
        if (read.IsClosing)
            return open.TryPeek(out var innermost) && innermost == read.Name && open.TryPop(out _);
        if (!read.IsSelfClosing && !KramdownHtmlModel.IsEmpty(read.Name))
            open.Push(read.Name);
        return true;
    }
}
