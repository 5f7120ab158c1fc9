using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>kramdown's <c>&lt;mailto:me@example.com></c> shows the address alone.</summary>
internal sealed class KramdownAutolinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<AutolinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : AutolinkInlineParser
    {
        private const string Mail = "mailto:";

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (!base.Match(processor, ref slice))
                return false;
            if (processor.Inline is AutolinkInline link && link.Url.StartsWith(Mail, StringComparison.Ordinal))
                (link.Url, link.IsEmail) = (link.Url[Mail.Length..], true);
            return true;
        }
    }
}
