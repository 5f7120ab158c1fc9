using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// <c>--</c>, <c>---</c>, <c>...</c>, <c>&lt;&lt;</c> and <c>>></c> as the signs that they stand for. kramdown glues guillemets to their text with
/// a no-break space; headings lose such a blank from their ids.
/// </summary>
/// <param name="isKramdown">Whether the blank beside a guillemet becomes a no-break space.</param>
internal sealed class TypographicSymbols(bool isKramdown) : IMarkdownExtension
{
    private static readonly (string Typed, string Sign)[] Symbols =
        [("---", "\u2014"), ("--", "\u2013"), ("...", "\u2026"), ("<<", "\u00AB"), (">>", "\u00BB")];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertAfter<AutolinkInlineParser>(new Parser(isKramdown));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : InlineParser
    {
        private readonly bool isKramdown;

        public Parser(bool isKramdown)
        {
            this.isKramdown = isKramdown;
            OpeningCharacters = ['-', '.', '<', '>'];
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.CurrentChar == '-' && RowOf(processor).Contains(slice))
                return false;
            foreach (var (typed, sign) in Symbols)
            {
                if (!slice.Match(typed))
                    continue;
                var start = processor.GetSourcePosition(slice.Start);
                var previous = processor.Inline;
                slice.Start += typed.Length;
                var text = sign;
                if (isKramdown && typed == "<<" && slice.CurrentChar == ' ')
                {
                    text += "\u00A0";
                    slice.Start++;
                }
                else if (isKramdown && typed == ">>" && previous is LiteralInline literal && literal.Content.Length > 0
                    && literal.Content.Text[literal.Content.End] == ' ')
                {
                    literal.Content.End--;
                    text = "\u00A0" + sign;
                }

                processor.Inline = new LiteralInline(text) { Span = new SourceSpan(start, start + typed.Length - 1) };
                return true;
            }

            return false;
        }

        // The dashes of a table are read after the text. Markdig clears the states of its parsers before each block.
        private DelimiterRow RowOf(InlineProcessor processor) =>
            (DelimiterRow)(processor.ParserStates[Index] ??= new DelimiterRow());
    }
}
