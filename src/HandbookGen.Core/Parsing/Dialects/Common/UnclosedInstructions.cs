using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Treats an unclosed <c>&lt;?</c>, <c>&lt;!--</c>, <c>&lt;![CDATA[</c> or <c>&lt;!NAME</c> inside text as text. Markdig does too, but
/// searches for the end again each time.
/// </summary>
internal sealed class UnclosedInstructions : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<AutolinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['<'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var failed = DocumentData.Of<FailedSearches>(processor.Document);
            if (!IsAt(slice.Text, slice.Start, slice.End + 1, failed))
                return false;
            var text = slice.Text;
            var at = processor.GetSourcePosition(slice.Start);
            processor.Inline = new LiteralInline
            {
                Content = new StringSlice(text, slice.Start, slice.Start),
                Span = new SourceSpan(at, at),
            };
            slice.Start++;
            return true;
        }
    }

    /// <summary>Whether a comment, an instruction, character data or a declaration begins here and does not end.</summary>
    /// <param name="end">One past the last character of the text.</param>
    public static bool IsAt(string text, int start, int end, FailedSearches failed)
    {
        if (EndOf(text.AsSpan(start, end - start)) is not { } ending)
            return false;
        start += 2;
        if (failed.Contain(ending, text, start, end))
            return true;
        if (text.IndexOf(ending, start, end - start, StringComparison.Ordinal) >= 0)
            return false;
        failed.Add(ending, text, start, end);
        return true;
    }

    // Null for a '<' that starts none of the four.
    private static string? EndOf(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<?"))
            return "?>";
        if (text.StartsWith("<![CDATA["))
            return "]]>";
        if (text.StartsWith("<!--"))
            return "-->";
        return text.StartsWith("<!") && text.Length > 2 && char.IsAsciiLetter(text[2]) ? ">" : null;
    }
}
