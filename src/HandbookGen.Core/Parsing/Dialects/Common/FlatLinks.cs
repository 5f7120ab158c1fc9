using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Links, images and references in linear time. Markdig nests everything after a <c>[</c> inside it until it is closed, so that a page of
/// brackets would take quadratic time and be too deep; here open brackets are siblings of the text around them.
/// </summary>
internal sealed class FlatLinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Whether a bracket is open at the parser's position, so that text there may turn out to be the text of a link.</summary>
    public static bool IsInBrackets(InlineProcessor processor) => OpenBrackets.Of(processor).All.Count > 0;

    /// <summary>A label as definitions and references compare it: in Unicode's case folding, <c>ß</c> is <c>ss</c>.</summary>
    public static string Folded(string label) =>
        label.AsSpan().ContainsAny('ß', 'ẞ')
            ? label.Replace("ß", "ss", StringComparison.Ordinal).Replace("ẞ", "ss", StringComparison.Ordinal)
            : label;

    /// <summary>The brackets that are open in one block.</summary>
    private sealed class OpenBrackets
    {
        private LeafBlock? block;

        public Stack<LinkDelimiterInline> All { get; } = new();

        /// <summary>Those of them that do not open an image.</summary>
        public Stack<LinkDelimiterInline> Plain { get; } = new();

        public void Push(LinkDelimiterInline bracket)
        {
            All.Push(bracket);
            if (!bracket.IsImage)
                Plain.Push(bracket);
        }

        public bool TryPop([MaybeNullWhen(false)] out LinkDelimiterInline last)
        {
            if (!All.TryPop(out last))
                return false;
            if (!last.IsImage)
                Plain.Pop();
            return true;
        }

        public static OpenBrackets Of(InlineProcessor processor)
        {
            var open = DocumentData.Of<OpenBrackets>(processor.Document);
            if (open.block != processor.Block)
            {
                open.All.Clear();
                open.Plain.Clear();
            }

            open.block = processor.Block;
            return open;
        }
    }

    private sealed class Parser : LinkInlineParser, IPostInlineProcessor
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var open = OpenBrackets.Of(processor);
            if (slice.CurrentChar == ']')
                return open.TryPop(out var last) && Close(processor, ref slice, last, open);
            if (!base.Match(processor, ref slice))
                return false;
            if (processor.Inline is LinkDelimiterInline opening)
            {
                // Nothing is added to a closed element, so what follows becomes its sibling.
                opening.IsClosed = true;
                open.Push(opening);
            }

            return true;
        }

        bool IPostInlineProcessor.PostProcess(
            InlineProcessor state,
            Inline? root,
            Inline? lastChild,
            int postInlineProcessorIndex,
            bool isFinalProcessing
        )
        {
            if (!isFinalProcessing || root != state.Root)
                return true;
            var open = OpenBrackets.Of(state);
            while (open.TryPop(out var bracket))
                Free(bracket);
            return true;
        }

        private static bool Close(InlineProcessor processor, ref StringSlice slice, LinkDelimiterInline opening, OpenBrackets open)
        {
            if (!opening.IsActive)
            {
                processor.Inline = Free(opening);
                return false;
            }

            slice.SkipChar();
            var isLink =
                (slice.CurrentChar == '(' && CloseLink(processor, ref slice, opening)) || CloseReference(processor, ref slice, opening);
            if (!isLink)
                processor.Inline = Free(opening);
            else if (!opening.IsImage)
                Deactivate(open.Plain);
            return isLink;
        }

        // There are no links inside links. Below an inactive bracket there are only inactive ones.
        private static void Deactivate(Stack<LinkDelimiterInline> open)
        {
            foreach (var outer in open)
            {
                if (!outer.IsActive)
                    break;
                outer.IsActive = false;
            }
        }

        private static bool CloseLink(InlineProcessor processor, ref StringSlice slice, LinkDelimiterInline opening)
        {
            var rest = slice;
            var failed = DocumentData.Of<FailedSearches>(processor.Document);
            rest.End = LinkAddressBound.Find(rest.Text, rest.Start, rest.End, failed);
            if (!LinkHelper.TryParseInlineLink(ref rest, out string? url, out string? title, out var urlSpan, out var titleSpan))
                return false;
            rest.End = slice.End;
            slice = rest;
            var link = new LinkInline
            {
                Url = HtmlHelper.Unescape(url, removeBackSlash: false),
                Title = title is null ? null : HtmlHelper.Unescape(title, removeBackSlash: false),
                IsImage = opening.IsImage,
                LabelSpan = opening.LabelSpan,
                UrlSpan = processor.GetSourcePositionFromLocalSpan(urlSpan),
                TitleSpan = processor.GetSourcePositionFromLocalSpan(titleSpan),
                Span = new SourceSpan(opening.Span.Start, processor.GetSourcePosition(slice.Start - 1)),
                Line = opening.Line,
                Column = opening.Column,
            };
            Take(processor, opening, link);
            return true;
        }

        // `[text][label]`, `[label][]` and `[label]`; also the marker of a footnote.
        private static bool CloseReference(InlineProcessor processor, ref StringSlice slice, LinkDelimiterInline opening)
        {
            var rest = slice;
            var (label, labelSpan, isShortcut) = (opening.Label, opening.LabelSpan, true);
            if (rest.CurrentChar == '[')
            {
                isShortcut = false;
                if (rest.PeekChar() == ']')
                {
                    rest.Start += 2;
                }
                else
                {
                    if (!LinkHelper.TryParseLabel(ref rest, true, out label, out labelSpan))
                        return false;
                    labelSpan = processor.GetSourcePositionFromLocalSpan(labelSpan);
                }
            }

            if (label is null || !processor.Document.TryGetLinkReferenceDefinition(Folded(label), out var definition))
                return false;
            slice = rest;
            var span = new SourceSpan(opening.Span.Start, processor.GetSourcePosition(slice.Start - 1));
            var link =
                definition.CreateLinkInline?.Invoke(processor, definition, opening.NextSibling)
                ?? new LinkInline
                {
                    Url = HtmlHelper.Unescape(definition.Url, removeBackSlash: false),
                    Title = HtmlHelper.Unescape(definition.Title, removeBackSlash: false),
                    Label = label,
                    LabelSpan = labelSpan,
                    UrlSpan = definition.UrlSpan,
                    IsImage = opening.IsImage,
                    IsShortcut = isShortcut,
                    Reference = definition,
                };
            (link.Span, link.Line, link.Column) = (span, opening.Line, opening.Column);
            if (link is FootnoteLink && opening.IsImage)
                KeepSign(opening, link);
            Take(processor, opening, link);
            return true;
        }

        // A footnote is no picture: in `![^1]`, the sign is text.
        private static void KeepSign(LinkDelimiterInline opening, Inline marker)
        {
            var sign = new SourceSpan(opening.Span.Start, opening.Span.Start);
            opening.InsertBefore(new LiteralInline("!") { Span = sign });
            marker.Span.Start++;
        }

        // Everything after the bracket becomes the text of the link; a footnote's marker has none.
        private static void Take(InlineProcessor processor, LinkDelimiterInline opening, Inline link)
        {
            while (opening.NextSibling is { } child)
            {
                child.Remove();
                (link as ContainerInline)?.AppendChild(child);
            }

            opening.Remove();
            processor.Inline = link;
            processor.PostProcessInlines(0, link, null, false);
            link.IsClosed = true;
            processor.Inline = link;
        }

        private static LiteralInline Free(LinkDelimiterInline bracket)
        {
            var literal = new LiteralInline(bracket.ToLiteral())
            {
                Span = bracket.Span,
                Line = bracket.Line,
                Column = bracket.Column,
            };
            bracket.ReplaceBy(literal);
            return literal;
        }
    }
}
