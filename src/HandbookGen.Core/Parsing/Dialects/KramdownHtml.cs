using System.Collections.Frozen;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown begins an HTML block with block-level elements only. A line that begins with a span-level one, such as
/// <c>&lt;br></c> or <c>&lt;a id="x"></c>, is a paragraph, so that a heading on the next line stays a heading.
/// </summary>
internal sealed class KramdownHtml : IMarkdownExtension
{
    private static readonly FrozenSet<string> SpanElements = FrozenSet.ToFrozenSet(
        ["a", "abbr", "acronym", "b", "bdo", "big", "br", "button", "cite", "code", "del", "dfn", "em", "i", "img", "input", "ins",
         "kbd", "label", "mark", "option", "q", "rb", "rbc", "rp", "rt", "rtc", "ruby", "samp", "select", "small", "span", "strong",
         "sub", "sup", "tt", "u", "var"],
        StringComparer.OrdinalIgnoreCase);

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<HtmlBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : HtmlBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            SpanElements.Contains(ElementName(processor.Line.AsSpan())) ? BlockState.None : base.TryOpen(processor);

        private static string ElementName(ReadOnlySpan<char> line)
        {
            var name = line[1..].TrimStart('/');
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            return name[..length].ToString();
        }
    }
}
