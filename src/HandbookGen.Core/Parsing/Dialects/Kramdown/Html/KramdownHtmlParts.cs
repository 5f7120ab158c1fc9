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

    public void AddRaw(string text, int start, int end)
    {
        if (end <= start)
            return;
        Add(
            new HtmlBlock(Parser)
            {
                Type = HtmlBlockType.NonInterruptingBlock,
                Lines = LinesOf(text, start, end),
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
                    Lines = LinesOf(text, start, end),
                    Span = new SourceSpan(start, end - 1),
                }
            );
    }

    private static StringLineGroup LinesOf(string text, int start, int end)
    {
        var lines = new StringLineGroup(4);
        for (var at = start; at < end; )
        {
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
}
