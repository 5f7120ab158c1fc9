using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's inline instructions: <c>{::comment}…{:/}</c> becomes an empty comment, <c>{::nomarkdown}…{:/}</c> is HTML,
/// <c>{::options key="value" /}</c> sets options for the rest of the page. Anything else that starts with <c>{::</c> is text.
/// </summary>
internal sealed class SpanExtensions : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != ':' || slice.PeekChar(2) != ':')
                return false;
            var (text, end) = (slice.Text, slice.End + 1);
            if (ExtensionTag.Read(text, slice.Start, end) is not { } tag)
                return false;
            if (tag.Name is not ("comment" or "nomarkdown") && !(tag.Name == "options" && tag.IsClosed))
                return false;
            var (body, after) = tag.IsClosed
                ? (tag.End, tag.End)
                : FindStop(DocumentData.Of<FailedSearches>(processor.Document), text, tag, end);
            if (after < 0)
                return false;
            if (tag.Name == "options")
            {
                var options = DocumentData.Of<KramdownOptions>(processor.Document);
                foreach (var pair in tag.Attributes.Pairs)
                    options.Add(pair.Key, pair.Value, processor.GetSourcePosition(slice.Start));
            }

            processor.Inline = tag.Name switch
            {
                "nomarkdown" when tag.IsForHtml => new HtmlInline(text[tag.End..body]),
                "comment" => new HtmlInline("<!---->"),
                _ => new LiteralInline(""),
            };
            processor.Inline.Span = new SourceSpan(processor.GetSourcePosition(tag.End), processor.GetSourcePosition(body) - 1);
            slice.Start = after;
            return true;
        }

        private static (int Body, int After) FindStop(FailedSearches failed, string text, ExtensionTag tag, int end)
        {
            var at = failed.Contain(tag.Name, text, tag.End, end)
                ? -1
                : text.IndexOf("{:/", tag.End, end - tag.End, StringComparison.Ordinal);
            while (at >= 0)
            {
                if (ExtensionTag.EndOfStop(text, at, end, tag.Name) is var after && after >= 0)
                    return (at, after);
                at = text.IndexOf("{:/", at + 3, end - at - 3, StringComparison.Ordinal);
            }

            failed.Add(tag.Name, text, tag.End, end);
            return (-1, -1);
        }
    }
}
