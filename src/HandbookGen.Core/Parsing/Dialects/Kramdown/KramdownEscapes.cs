using System.Buffers;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's backslash escapes fewer characters than CommonMark's; before any other character it is a plain backslash. One or two of them
/// at the end of a line break it.
/// </summary>
internal sealed class KramdownEscapes : IMarkdownExtension
{
    private static readonly SearchValues<char> Escapable = SearchValues.Create("\\.*_+`<>()[]{}#!:|\"'$=-~");

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<EscapeInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['\\'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var next = slice.PeekChar();
            var position = processor.GetSourcePosition(slice.Start);
            if (next == '\n' || (next == '\\' && slice.PeekChar(2) == '\n'))
            {
                var length = next == '\n' ? 2 : 3;
                processor.Inline = new LineBreakInline
                {
                    IsHard = true,
                    IsBackslash = true,
                    Span = new SourceSpan(position, position + length - 1),
                };
                slice.Start += length;
                return true;
            }

            if (!Escapable.Contains(next))
                return false;
            // `\<<` and `\>>` escape both characters. In a table, `\|` is a pipe before anything else is read, so `\\|` is an escaped one.
            var first = next == '\\' && slice.PeekChar(2) == '|' && processor.Block?.Parent is TableCell ? 2 : 1;
            var last = next is '<' or '>' && slice.PeekChar(2) == next ? 2 : first;
            processor.Inline = new LiteralInline
            {
                Content = new StringSlice(slice.Text, slice.Start + first, slice.Start + last),
                Span = new SourceSpan(position, position + last),
                IsFirstCharacterEscaped = true,
            };
            slice.Start += last + 1;
            return true;
        }
    }
}
