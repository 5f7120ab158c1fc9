using System.Text;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's links and images, after <see href="https://kramdown.gettalong.org/syntax.html#links-and-images"/>. A URL may contain spaces,
/// and of nested links only the outer one counts.
/// </summary>
internal sealed class KramdownLinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>The normalized label of a definition: in lower case, whitespace collapsed.</summary>
    public static string Label(ReadOnlySpan<char> text)
    {
        var label = new StringBuilder(text.Length);
        var wasBlank = false;
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (!isBlank)
                label.Append(char.ToLowerInvariant(c));
            else if (!wasBlank)
                label.Append(' ');
            wasBlank = isBlank;
        }

        return label.ToString();
    }

    private sealed class Parser : InlineParser, IPostInlineProcessor
    {
        public Parser() => OpeningCharacters = ['[', '!', ']'];

        /// <summary>The brackets of the text being parsed.</summary>
        private sealed class Brackets
        {
            public LinkText? Text { get; set; }
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var brackets = DocumentData.Of<Brackets>(processor.Document);
            if (slice.CurrentChar == ']')
                return Close(processor, brackets.Text, ref slice);
            var isImage = slice.CurrentChar == '!';
            if (isImage && slice.PeekChar() != '[')
                return false;
            if (brackets.Text?.Covers(slice) != true)
                brackets.Text = new LinkText(slice);
            if (brackets.Text.Open.Count > Nesting.Deepest)
                throw new NestedTooDeepException(processor.GetSourcePosition(slice.Start));
            // A link inside another is text; an image is not.
            return (isImage || brackets.Text.Open.Count == 0) && Open(processor, brackets.Text, ref slice, isImage);
        }

        /// <summary>Turns a link back into text if an element in its text extends past its closing bracket.</summary>
        public bool PostProcess(InlineProcessor processor, Inline? root, Inline? lastChild, int processorIndex, bool isFinalProcessing)
        {
            var brackets = DocumentData.Of<Brackets>(processor.Document);
            if (!isFinalProcessing || brackets.Text is not { } links)
                return true;
            while (links.Open.TryPop(out var open))
            {
                var link = open.Link;
                var typed = new LiteralInline(link.IsImage ? "![" : "[")
                {
                    Span = new SourceSpan(link.Span.Start, link.Span.Start + (link.IsImage ? 1 : 0)),
                };
                link.ReplaceBy(typed);
            }

            brackets.Text = null;
            return true;
        }

        private static bool Open(InlineProcessor processor, LinkText links, ref StringSlice slice, bool isImage)
        {
            var bracket = slice.Start + (isImage ? 1 : 0);
            var (text, end) = (slice.Text, slice.End + 1);
            if (bracket + 1 < end && text[bracket + 1] == '^')
                return false;
            var close = links.CloseOf(bracket);
            if (close < 0)
                return false;
            var (link, after) =
                close + 1 < end && text[close + 1] == '(' && !IsReference(text, close + 1, end, out _)
                    ? Inline(processor, links, text, close, end)
                    : Reference(processor, text, bracket, close, end);
            if (link is null)
                return false;
            link.IsImage = isImage;
            link.IsClosed = false;
            var start = processor.GetSourcePosition(slice.Start);
            link.Span = new SourceSpan(start, start);
            processor.Inline = link;
            if (isImage)
            {
                AddDescription(processor, link, text, bracket + 1, close);
                link.Span.End = processor.GetSourcePosition(after - 1);
                slice.Start = after;
                return true;
            }

            links.Open.Push((link, close, after));
            slice.Start = bracket + 1;
            return true;
        }

        // The description of an image is no Markdown.
        private static void AddDescription(InlineProcessor processor, LinkInline image, string text, int start, int end)
        {
            image.IsClosed = true;
            if (end == start)
                return;
            var span = new SourceSpan(processor.GetSourcePosition(start), processor.GetSourcePosition(end - 1));
            image.AppendChild(new LiteralInline(HtmlHelper.Unescape(text[start..end])) { Span = span });
        }

        private static bool Close(InlineProcessor processor, LinkText? links, ref StringSlice slice)
        {
            if (links is null || !links.Covers(slice) || !links.Open.TryPeek(out var open) || open.Close != slice.Start)
                return false;
            links.Open.Pop();
            processor.PostProcessInlines(0, open.Link, null, false);
            open.Link.Span.End = processor.GetSourcePosition(open.End - 1);
            open.Link.IsClosed = true;
            processor.Inline = open.Link;
            slice.Start = open.End;
            return true;
        }

        private static (LinkInline? Link, int End) Inline(InlineProcessor processor, LinkText links, string text, int close, int end)
        {
            if (
                LinkDestination.Read(text, close + 1, end, links, DocumentData.Of<FailedSearches>(processor.Document))
                is not { } destination
            )
                return (null, 0);
            var link = new LinkInline
            {
                Url = HtmlHelper.Unescape(destination.Url),
                Title = destination.Title is null ? null : HtmlHelper.Unescape(destination.Title),
                UrlSpan = processor.GetSourcePositionFromLocalSpan(destination.UrlSpan),
            };
            return (link, destination.End);
        }

        // The forms `[text][label]`, `[text] [label]`, `[label][]` and `[label]`.
        private static (LinkInline? Link, int End) Reference(InlineProcessor processor, string text, int bracket, int close, int end)
        {
            var after = close + 1;
            var label = text.AsSpan(bracket + 1, close - bracket - 1);
            if (IsReference(text, after, end, out var reference))
            {
                after = reference.End.Value + 1;
                if (reference.Start.Value < reference.End.Value)
                    label = text.AsSpan()[reference];
            }

            var definitions = LinkDefinitions.In(processor.Document);
            if (definitions.Count == 0 || !definitions.TryGetValue(Label(HtmlHelper.Unescape(label.ToString())), out var definition))
                return (null, 0);
            var link = new LinkInline
            {
                Url = definition.Url,
                Title = definition.Title,
                Reference = definition.Definition,
            };
            definition.Links.Add(link);
            return (link, after);
        }

        private static bool IsReference(string text, int at, int end, out Range label)
        {
            label = default;
            while (at < end && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= end || text[at] != '[')
                return false;
            var close = at + 1;
            while (close < end && text[close] is not ']')
                close++;
            label = (at + 1)..close;
            return close < end;
        }
    }
}
