using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The content of an HTML element that is read as inline Markdown.</summary>
internal sealed class KramdownHtmlText(BlockParser parser) : LeafBlock(parser);

/// <summary>
/// HTML of a page in the kramdown dialect: raw pieces and texts, up to where Markdown continues. An element with block content has two of
/// these, its start tag and its end tag, with the blocks between them.
/// </summary>
internal sealed class KramdownHtmlBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>Offset of the first character after the HTML.</summary>
    public int End { get; set; }

    /// <summary>Whether the blocks after it are the content of its element.</summary>
    public bool IsStart { get; set; }

    /// <summary>Whether it is a comment, which carries no attributes.</summary>
    public bool IsComment { get; set; }

    /// <summary>The number of quotes around the HTML, whose signs start each line.</summary>
    public int Quotes { get; init; }

    public void AddRaw(string text, int start, int end)
    {
        if (end <= start)
            return;
        Add(
            new HtmlBlock(Parser)
            {
                Type = HtmlBlockType.NonInterruptingBlock,
                Lines = LinesOf(text, start, end, Quotes),
                Span = new SourceSpan(start, end - 1),
            }
        );
    }

    public void AddText(string text, int start, int end)
    {
        if (end > start)
            Add(
                new KramdownHtmlText(Parser!)
                {
                    ProcessInlines = true,
                    Lines = LinesOf(text, start, end, Quotes),
                    Span = new SourceSpan(start, end - 1),
                }
            );
    }

    private static StringLineGroup LinesOf(string text, int start, int end, int quotes)
    {
        var lines = new StringLineGroup(4);
        for (var at = start; at < end; )
        {
            if (at > start)
                at = BehindQuotes(text, at, end, quotes);
            var lineEnd = text.IndexOf('\n', at, end - at);
            var next = lineEnd < 0 ? end : lineEnd + 1;
            var contentEnd =
                lineEnd < 0 ? end
                : lineEnd > at && text[lineEnd - 1] == '\r' ? lineEnd - 1
                : lineEnd;
            var newLine = lineEnd < 0 ? NewLine.None : NewLine.LineFeed;
            var slice = new StringSlice(text, at, contentEnd - 1, newLine);
            lines.Add(new StringLine(slice, 0, 0, at, newLine));
            at = next;
        }

        return lines;
    }

    private static int BehindQuotes(string text, int at, int end, int quotes)
    {
        for (; quotes > 0; quotes--)
        {
            var sign = at;
            while (sign < end && text[sign] == ' ')
                sign++;
            if (sign >= end || text[sign] != '>')
                return at;
            at = sign + (sign + 1 < end && text[sign + 1] == ' ' ? 2 : 1);
        }

        return at;
    }
}
