using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Looks at what surrounds the line being parsed.</summary>
internal static class BlockBoundary
{
    /// <summary>The block that would be the parent of a new one, ignoring the list around items or terms.</summary>
    public static ContainerBlock Container(BlockProcessor processor)
    {
        var container = processor.CurrentContainer;
        while (container?.Parent is { } parent && (!container.IsOpen || container is ListBlock or TermList))
            container = parent;
        return container ?? processor.Document;
    }

    /// <summary>Whether a block is not part of the text: null, the front matter, or the start tag around the blocks after it.</summary>
    public static bool IsNone(Block? block, BlockProcessor processor) =>
        block is null or KramdownHtmlBlock { IsStart: true } || block.Span.Start < MarkdownFile.Of(processor).BodyStart;

    /// <summary>Whether the line directly above is a line of the body that is blank apart from quote markers.</summary>
    public static bool IsBelowBlankLine(BlockProcessor processor) => IsBelowBlankLine(processor, processor.CurrentLineStartPosition);

    /// <param name="lineStart">Offset at which the current line starts.</param>
    public static bool IsBelowBlankLine(BlockProcessor processor, int lineStart) => IsBelowBlankLine(MarkdownFile.Of(processor), lineStart);

    /// <param name="lineStart">Offset at which the line starts.</param>
    public static bool IsBelowBlankLine(MarkdownFile file, int lineStart)
    {
        var text = file.Text;
        var i = lineStart - 1;
        if (i < file.BodyStart)
            return false;
        i -= i > 0 && text[i] == '\n' && text[i - 1] == '\r' ? 2 : 1;
        while (i >= 0 && text[i] is ' ' or '\t' or '>')
            i--;
        return i < 0 || text[i] is '\n' or '\r';
    }

    /// <summary>Whether the line directly below is blank or missing.</summary>
    public static bool IsAboveBlankLine(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        var i = processor.Line.End + 1;
        if (i < text.Length && text[i] == '\r')
            i++;
        if (i < text.Length && text[i] == '\n')
            i++;
        while (i < text.Length && text[i] is ' ' or '\t' or '>')
            i++;
        return i >= text.Length || text[i] is '\n' or '\r';
    }

    /// <summary>
    /// Whether kramdown allows a setext heading or a table to start at a paragraph: at the start of its container, or below a blank line,
    /// a <c>^</c>, or an attribute list for the next block.
    /// </summary>
    /// <param name="previous">The block before it; null at the start of the container.</param>
    public static bool IsAfter(BlockProcessor processor, ParagraphBlock paragraph, Block? previous)
    {
        if (IsAfter(processor, previous))
            return true;
        var text = processor.Line.Text;
        var lineStart = paragraph.Lines.Lines[0].Position;
        while (lineStart > 0 && text[lineStart - 1] is not ('\n' or '\r'))
            lineStart--;
        return IsBelowBlankLine(processor, lineStart);
    }

    /// <summary>Whether a block in kramdown may start after another, even without a blank line between them.</summary>
    public static bool IsAfter(BlockProcessor processor, Block? previous) =>
        IsNone(previous, processor)
        || previous is AttributeLineBlock { AttachesToNext: true } or EndOfBlock { Parser: EndOfBlockMarker.Parser };

    /// <summary>
    /// Whether what follows a paragraph ends a table or a formula in kramdown: the end of its container, a blank line, a <c>^</c>, or an
    /// attribute list.
    /// </summary>
    public static bool IsBefore(BlockProcessor processor, ParagraphBlock paragraph)
    {
        if (paragraph.Parent is { IsOpen: false })
            return true;
        return IsBelow(processor.Line.Text, paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.End + 1);
    }

    /// <summary>Whether what follows the line of an offset ends a table or a formula in kramdown.</summary>
    public static bool IsBelow(string text, int offset)
    {
        var start = text.IndexOf('\n', offset) + 1;
        if (start == 0)
            return true;
        while (start < text.Length && text[start] is ' ' or '\t' or '>')
            start++;
        var next = text.AsSpan(start);
        var end = next.IndexOf('\n');
        next = (end < 0 ? next : next[..end]).TrimEnd();
        return next is "" or "^" or ['{', ':', .., '}'];
    }
}
