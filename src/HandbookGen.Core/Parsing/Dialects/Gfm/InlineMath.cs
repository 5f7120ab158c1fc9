using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>GitLab's inline formulas, <c>$`a^2`$</c>, with a class for the theme.</summary>
internal sealed class InlineMath : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<CodeInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : InlineParser
    {
        // Marks a block in whose rest no formula is closed.
        private static readonly object NeverCloses = new();

        public Parser() => OpeningCharacters = ['$'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '`' || processor.ParserStates[Index] == NeverCloses)
                return false;
            var contentStart = slice.Start + 2;
            var close = slice.Text.IndexOf("`$", contentStart, Math.Max(0, slice.End + 1 - contentStart), StringComparison.Ordinal);
            if (close < 0)
                processor.ParserStates[Index] = NeverCloses;
            if (close <= contentStart)
                return false;
            var start = processor.GetSourcePosition(slice.Start);
            var code = new CodeInline(slice.Text[contentStart..close])
            {
                Delimiter = '`',
                DelimiterCount = 1,
                Span = new SourceSpan(start, processor.GetSourcePosition(close + 1)),
            };
            code.GetAttributes().AddClass("math");
            processor.Inline = code;
            slice.Start = close + 2;
            return true;
        }
    }
}
