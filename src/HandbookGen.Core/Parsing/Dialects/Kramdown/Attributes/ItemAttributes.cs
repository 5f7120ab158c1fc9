using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The attribute list at the start of a list item, a term or a definition in kramdown: <c>- {:.class} text</c>.</summary>
/// <param name="list">The attributes.</param>
internal sealed class ItemAttributes(AttributeList list)
{
    /// <summary>Reads the list at the parser's position, and the spaces after it; null if there is none.</summary>
    public static ItemAttributes? Read(BlockProcessor processor)
    {
        if (Find(processor.Line) is not var (list, close))
            return null;
        while (processor.Start <= close)
            processor.NextChar();
        processor.RestartIndent();
        processor.ParseIndent();
        return new ItemAttributes(list);
    }

    /// <summary>Cuts the list, and the spaces after it, from the start of a line.</summary>
    public static ItemAttributes? Take(ref StringSlice line)
    {
        if (Find(line) is not var (list, close))
            return null;
        line.Start = close + 1;
        line.TrimStart();
        return new ItemAttributes(list);
    }

    /// <summary>Applies the attributes when the page is parsed: they may refer to a definition further down.</summary>
    public void ApplyLater(Block block, MarkdownDocument document) => block.ProcessInlinesBegin += (_, _) => list.ApplyTo(block, document);

    private static (AttributeList List, int Close)? Find(StringSlice line)
    {
        if (line.AsSpan() is not ['{', ':', not (':' or '/'), ..])
            return null;
        var close = KramdownAttributes.FindEnd(line.Text, line.Start + 2, line.End + 1);
        return close < 0 ? null : (KramdownAttributes.Read(line.Text, line.Start + 2, close), close);
    }
}
