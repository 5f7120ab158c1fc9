using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Emphasis next to the punctuation of Chinese, Japanese and Korean, which put no spaces between words: <c>**「重要」**です</c>. Hugo shows
/// the asterisks there.
/// </summary>
internal sealed class CjkEmphasis : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Find<EmphasisInlineParser>()!.CjkFriendlyEmphasis = true;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
