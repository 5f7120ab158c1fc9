using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An attribute list alone on a line, until it is attached to its block.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="list">Its attributes.</param>
/// <param name="attachesToNext">True for kramdown's list below a blank line or at the start of a container.</param>
internal sealed class AttributeLineBlock(BlockParser parser, AttributeList list, bool attachesToNext) : LeafBlock(parser)
{
    public AttributeList List { get; } = list;

    public bool AttachesToNext { get; } = attachesToNext;
}

/// <summary>
/// An attribute list alone on a line gives its attributes to the block above it.
/// kramdown: <c>{: #id .class}</c>; below a blank line it speaks for the next block instead.
/// Hugo: <c>{#id .class}</c>; below a blank line it has no effect.
/// </summary>
/// <param name="isKramdown">Which of the two forms is read.</param>
internal sealed class AttributeLine(bool isKramdown) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(1, new Parser(isKramdown));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : BlockParser
    {
        private readonly bool isKramdown;

        public Parser(bool isKramdown)
        {
            this.isKramdown = isKramdown;
            OpeningCharacters = ['{'];
        }

        public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.IsCodeIndent || ReadLine(processor) is not { } list)
                return BlockState.None;
            var state = PageParseState.Of(processor);
            var block = new AttributeLineBlock(this, list, IsAfterBlankLine(processor))
            {
                ProcessInlines = false,
                Span = new SourceSpan(processor.Start, processor.Line.End),
            };
            if (state.AttributeLines.Count == 0)
            {
                // Before inlines are parsed a table is still a paragraph, which passes its attributes on.
                processor.Document.ProcessInlinesBegin += (_, _) => Attach(state);
            }

            state.AttributeLines.Add(block);
            processor.NewBlocks.Push(block);
            return BlockState.BreakDiscard;
        }

        private AttributeList? ReadLine(BlockProcessor processor)
        {
            var text = processor.Line.Text;
            var start = processor.Start;
            var end = processor.Line.End + 1;
            if (!isKramdown)
                return GoldmarkAttributes.Read(text, start, end) is var (list, listEnd) && IsBlank(text, listEnd, end) ? list : null;
            if (start + 2 >= end || text[start + 1] != ':' || text[start + 2] is ':' or '/')
                return null;
            var close = KramdownAttributes.FindEnd(text, start + 2, end);
            return close >= 0 && IsBlank(text, close + 1, end) ? KramdownAttributes.Read(text, start + 2, close) : null;
        }

        private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

        private static bool IsAfterBlankLine(BlockProcessor processor)
        {
            var text = processor.Line.Text;
            var i = processor.CurrentLineStartPosition - 1;
            if (i < PageParseState.Of(processor).BodyStart)
                return true;
            i -= i > 0 && text[i] == '\n' && text[i - 1] == '\r' ? 2 : 1;
            while (i >= 0 && text[i] is ' ' or '\t' or '>')
                i--;
            return i < 0 || text[i] is '\n' or '\r';
        }

        private void Attach(PageParseState state)
        {
            foreach (var line in state.AttributeLines)
            {
                if (line.Parent is not { } parent)
                    continue;
                var index = parent.IndexOf(line);
                var target = line.AttachesToNext ? NextBlock(parent, index) : PreviousBlock(parent, index);
                if (target is not null)
                {
                    line.List.ApplyTo(target, state);
                    if (isKramdown && line.List.Names.Contains("toc"))
                        state.TableOfContentsBlocks.Add(target);
                }
            }

            foreach (var line in state.AttributeLines)
                line.Parent?.Remove(line);
        }

        private Block? NextBlock(ContainerBlock parent, int index)
        {
            if (!isKramdown)
                return null;
            while (++index < parent.Count)
            {
                if (parent[index] is not (AttributeLineBlock or LinkReferenceDefinitionGroup))
                    return parent[index];
            }

            return null;
        }

        private static Block? PreviousBlock(ContainerBlock parent, int index)
        {
            while (--index >= 0)
            {
                if (parent[index] is AttributeLineBlock { AttachesToNext: true })
                    return null;
                if (parent[index] is not (AttributeLineBlock or LinkReferenceDefinitionGroup))
                    return parent[index];
            }

            return null;
        }
    }
}
