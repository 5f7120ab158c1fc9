using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Typographic symbols for kramdown's <c>--</c>, <c>---</c>, <c>...</c>, <c>&lt;&lt;</c> and <c>>></c>. A no-break space ties guillemets
/// to their text; it is dropped from heading ids. Quotes stay straight, as on the old site.
/// </summary>
internal sealed class TypographicSymbols : IMarkdownExtension
{
    private static readonly (string Typed, string Sign)[] Symbols =
    [
        ("---", "\u2014"),
        ("--", "\u2013"),
        ("...", "\u2026"),
        ("<<", "\u00AB"),
        (">>", "\u00BB"),
    ];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertAfter<AutolinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['-', '.', '<', '>'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            foreach (var (typed, sign) in Symbols)
            {
                if (!slice.Match(typed))
                    continue;
                var start = processor.GetSourcePosition(slice.Start);
                var previous = processor.Inline;
                slice.Start += typed.Length;
                var text = sign;
                if (typed == "<<" && slice.CurrentChar == ' ')
                {
                    text += "\u00A0";
                    slice.Start++;
                }
                else if (
                    typed == ">>"
                    && previous is LiteralInline literal
                    && literal.Content.Length > 0
                    && literal.Content.Text[literal.Content.End] == ' '
                )
                {
                    literal.Content.End--;
                    text = "\u00A0" + sign;
                }

                processor.Inline = new LiteralInline(text) { Span = new SourceSpan(start, start + typed.Length - 1) };
                return true;
            }

            return false;
        }
    }
}
