using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Keeps the tabs at the start of lines of code, at any depth of lists and quotes: copied Makefiles need them. Markdig turns a tab into
/// spaces unless it starts at a multiple of four columns; only one that partly belongs to the indentation of the list must become some.
/// </summary>
internal sealed class CodeTabs : IMarkdownExtension
{
    private const int TabSize = 4;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Find<FencedCodeBlockParser>()!.Closed += Restore;
        pipeline.BlockParsers.Find<IndentedCodeBlockParser>()!.Closed += Restore;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static void Restore(BlockProcessor processor, Block block)
    {
        var (lines, text) = (((LeafBlock)block).Lines, MarkdownFile.Of(processor).Text);
        for (var i = 0; i < lines.Count; i++)
        {
            ref var line = ref lines.Lines[i];
            if (ReferenceEquals(line.Slice.Text, text) || TabAt(text, line.Position, line.Column) is not (>= 0 and var tab))
                continue;
            var end = EndOfLine(text, tab);
            if (line.Slice.AsSpan().TrimStart(' ').SequenceEqual(text.AsSpan(tab + 1, end - tab - 1).TrimStart(' ')))
                line.Slice = new StringSlice(text, tab, end - 1, line.NewLine);
        }
    }

    // The offset of a tab that starts at a column of the line; -1 if there is none.
    private static int TabAt(string text, int offset, int column)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, Math.Min(offset, text.Length - 1) - 1)) + 1;
        if (offset == 0)
            lineStart = 0;
        var at = 0;
        for (var i = lineStart; i < text.Length && at <= column; i++)
        {
            if (at == column)
                return text[i] == '\t' ? i : -1;
            at += text[i] == '\t' ? TabSize - (at % TabSize) : 1;
        }

        return -1;
    }

    private static int EndOfLine(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : at + end;
    }
}
