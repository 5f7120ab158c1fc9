using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// The attribute list after the language of a fence: <c>```go {#id .class hl_lines=[1]}</c>. Id and classes apply to the block; the rest
/// is for Hugo's highlighter.
/// </summary>
internal sealed class FenceAttributes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Find<FencedCodeBlockParser>()!.TryParseAttributes = Read;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static bool Read(BlockProcessor processor, ref StringSlice slice, IBlock block)
    {
        var end = slice.End + 1;
        while (end > slice.Start && slice.Text[end - 1] is ' ' or '\t')
            end--;
        var open = slice.Text.IndexOf('{', slice.Start, end - slice.Start);
        if (open < 0 || GoldmarkAttributes.Read(slice.Text, open, end) is not var (list, listEnd) || listEnd != end)
            return false;
        (list with { Pairs = [] }).ApplyTo((MarkdownObject)block, processor.Document);
        slice.End = open - 1;
        return true;
    }
}
