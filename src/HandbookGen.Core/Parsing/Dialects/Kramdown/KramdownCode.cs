using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's code: an unclosed fence is text, and so is one with more than a word after it. The word, up to a <c>?</c>, is the language.
/// Code below an indented fence keeps all its blanks. Lines directly below indented code that are not indented are joined to its last line.
/// </summary>
internal sealed class KramdownCode : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<FencedCodeBlockParser>(new Parser());
        pipeline.BlockParsers.Replace<IndentedCodeBlockParser>(new IndentedParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : FencedCodeBlockParser
    {
        private const int LongestRemembered = 16;

        // A single word, of which the first sign always belongs to the language.
        public Parser() =>
            InfoParser = (BlockProcessor processor, ref StringSlice line, IFencedBlock fenced, char opening) =>
            {
                var info = line.AsSpan().Trim();
                if (info.ContainsAny(' ', '\t'))
                    return false;
                var length = info.IsEmpty ? -1 : info[1..].IndexOf('?');
                fenced.Info = (length < 0 ? info : info[..(length + 1)]).ToString();
                return true;
            };

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (!processor.IsCodeIndent && !IsClosed(processor))
                return BlockState.None;
            var state = base.TryOpen(processor);
            if (state != BlockState.None && processor.NewBlocks.TryPeek(out var block) && block is FencedCodeBlock code)
                code.IndentCount = 0;
            return state;
        }

        private static bool IsClosed(BlockProcessor processor)
        {
            var text = processor.Line.Text;
            var fence = processor.CurrentChar;
            var length = CountRun(text, processor.Start, fence);
            if (length < 3)
                return false;
            var failed = DocumentData.Of<FailedSearches>(processor.Document);
            // Without a closing fence for a shorter one, there is none for this one.
            var what = string.Concat("fence ", fence.ToString());
            for (var shorter = 3; shorter <= Math.Min(length, LongestRemembered); shorter++)
            {
                if (failed.Contain(what + shorter, text, processor.Start, text.Length))
                    return false;
            }

            if (failed.Contain(what + length, text, processor.Start, text.Length))
                return false;

            var lineEnd = Math.Min(processor.Line.End + 1, text.Length);
            if (failed.First(what + length, text, lineEnd, text.Length, (text, at, _) => FindClose(text, at, fence, length)) < text.Length)
                return true;
            failed.Add(what + length, text, processor.Start, text.Length);
            return false;
        }

        // The fence after a line that ends here, if any follows.
        private static int FindClose(string text, int lineEnd, char fence, int length)
        {
            for (var at = text.IndexOf('\n', lineEnd); at >= 0; at = text.IndexOf('\n', at))
            {
                at++;
                while (at < text.Length && text[at] is ' ' or '\t' or '>')
                    at++;
                var run = CountRun(text, at, fence);
                if (run >= length && IsBlank(text, at + run))
                    return at;
                if (at >= text.Length)
                    break;
            }

            return -1;
        }

        private static int CountRun(string text, int at, char c)
        {
            var end = at;
            while (end < text.Length && text[end] == c)
                end++;
            return end - at;
        }

        private static bool IsBlank(string text, int at)
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '\r')
                at++;
            return at >= text.Length || text[at] == '\n';
        }
    }

    private sealed class IndentedParser : IndentedCodeBlockParser
    {
        // Lines of blanks at the end are not part of the code.
        public override bool Close(BlockProcessor processor, Block block)
        {
            ref var lines = ref ((CodeBlock)block).Lines;
            while (lines.Count > 1 && lines.Lines[lines.Count - 1].Slice.AsSpan().IsWhiteSpace())
                lines.RemoveAt(lines.Count - 1);
            return base.Close(processor, block);
        }

        public override BlockState TryContinue(BlockProcessor processor, Block? block)
        {
            if (block is null || processor.IsCodeIndent || processor.IsBlankLine || KramdownListLines.EndsItem(processor.Line.AsSpan()))
                return base.TryContinue(processor, block);
            var lines = ((CodeBlock)block).Lines;
            if (lines.Count == 0 || lines.Lines[lines.Count - 1].Slice.AsSpan().IsWhiteSpace())
                return base.TryContinue(processor, block);
            ref var last = ref lines.Lines[lines.Count - 1];
            var lazy = string.Concat(new string(' ', processor.Indent), processor.Line.AsSpan());
            last.Slice = new StringSlice($"{last.Slice} {lazy}", last.Slice.NewLine);
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.ContinueDiscard;
        }
    }
}
