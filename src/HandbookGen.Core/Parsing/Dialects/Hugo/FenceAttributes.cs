using System.Collections.Frozen;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// The attribute list after the language of a fence: <c>```go {#id .class hl_lines=[1]}</c>. What is not for Hugo's
/// highlighter applies to the block: <see href="https://gohugo.io/content-management/syntax-highlighting/"/>
/// </summary>
internal sealed class FenceAttributes : IMarkdownExtension
{
    private static readonly FrozenSet<string> Highlighting = FrozenSet.ToFrozenSet([
        "anchorlinenos",
        "codefences",
        "guesssyntax",
        "hl_inline",
        "hl_lines",
        "hl_style",
        "lineanchors",
        "linenos",
        "linenostart",
        "linenumbersintable",
        "noclasses",
        "nohl",
        "style",
        "tabwidth",
        "type",
        "wrapperclass",
    ]);

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
        (list with { Pairs = [.. list.Pairs.Where(pair => !Highlighting.Contains(pair.Key))] }).ApplyTo(
            (MarkdownObject)block,
            processor.Document
        );
        slice.End = open - 1;
        return true;
    }
}
