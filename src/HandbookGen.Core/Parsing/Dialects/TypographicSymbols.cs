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
            if (slice.CurrentChar == '-' && IsDelimiterRow(slice))
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

        // The dashes below the header of a table are read after the text.
        private static bool IsDelimiterRow(StringSlice slice)
        {
            var (start, end) = (slice.Start, slice.Start);
            while (start > 0 && slice.Text[start - 1] is '|' or '-' or ':' or ' ' or '\t')
                start--;
            while (end <= slice.End && slice.Text[end] is '|' or '-' or ':' or ' ' or '\t')
                end++;
            return (start == 0 || slice.Text[start - 1] is '\n' or '\r')
                && (end > slice.End || slice.Text[end] is '\n' or '\r')
                && slice.Text.AsSpan(start, end - start).ContainsAny('|', ':');
        }
    }
}
