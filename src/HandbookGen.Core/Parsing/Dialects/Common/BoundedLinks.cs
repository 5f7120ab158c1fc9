using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Links whose URL nests parentheses at most 32 deep, as in cmark. Without a limit, every <c>](</c> on a line would be scanned to the end
/// of its paragraph.
/// </summary>
internal sealed class BoundedLinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>
    /// Turns unclosed brackets into text. Markdig nests everything after such a bracket inside it, so a page of brackets would be too deep
    /// to walk.
    /// </summary>
    public static void FreeOpenBrackets(MarkdownDocument document)
    {
        // In source order.
        foreach (var bracket in DocumentData.Of<List<LinkDelimiterInline>>(document))
        {
            if (bracket.Parent is not null)
                bracket.ReplaceBy(
                    new LiteralInline(bracket.ToLiteral())
                    {
                        Span = bracket.Span,
                        Line = bracket.Line,
                        Column = bracket.Column,
                    }
                );
        }
    }

    private sealed class Parser : LinkInlineParser
    {
        private const int DeepestParentheses = 32;

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var matched = MatchShort(processor, ref slice);
            if (matched && processor.Inline is LinkDelimiterInline opening)
                DocumentData.Of<List<LinkDelimiterInline>>(processor.Document).Add(opening);
            return matched;
        }

        private bool MatchShort(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.CurrentChar != ']' || slice.PeekChar() != '(')
                return base.Match(processor, ref slice);
            var end = slice.End;
            slice.End = EndOfAddress(slice.Text, slice.Start + 1, end);
            var matched = base.Match(processor, ref slice);
            slice.End = end;
            return matched;
        }

        // The point at which the nesting gets too deep, or the end of the slice.
        private static int EndOfAddress(string text, int start, int end)
        {
            var depth = 0;
            for (var i = start; i <= end && (depth == 0 || !char.IsWhiteSpace(text[i])); i++)
            {
                if (text[i] == '\\')
                    i++;
                else if (text[i] == '(' && ++depth > DeepestParentheses)
                    return i;
                else if (text[i] == ')' && --depth == 0)
                    break;
            }

            return end;
        }
    }
}
