using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Terms and their definitions.</summary>
internal sealed class TermList() : ContainerBlock(null);

/// <summary>A term; one line of text.</summary>
internal sealed class TermBlock() : LeafBlock(null);

/// <summary>The definition of the terms above it.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="indentation">The indentation of its other lines, in columns.</param>
/// <param name="isLoose">Whether its text is a paragraph, which a blank line above makes it.</param>
internal sealed class TermDefinition(BlockParser parser, int indentation, bool isLoose) : ContainerBlock(parser)
{
    public int Indentation { get; } = indentation;

    public bool IsLoose { get; } = isLoose;
}

/// <summary>
/// kramdown's definition lists, after <see href="https://kramdown.gettalong.org/syntax.html#definition-lists"/>: each line of a paragraph
/// is a term if <c>: its definition</c> follows, with at most one blank line between.
/// </summary>
internal sealed class KramdownDefinitions : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new Html());

    private sealed class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = [':'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.IsCodeIndent || processor.PeekChar(1) is not (' ' or '\t'))
                return BlockState.None;
            var container = BlockBoundary.Container(processor);
            if (ListFor(processor, container) is not { } list)
                return BlockState.None;
            var start = processor.Start;
            var column = processor.Column - processor.Indent;
            processor.NextColumn();
            processor.ParseIndent();
            var indentation = processor.IsBlankLine ? 4 : processor.Column - column;
            var definition = new TermDefinition(this, indentation, BlockBoundary.IsBelowBlankLine(processor))
            {
                Span = new SourceSpan(start, processor.Line.End),
            };
            list.Add(definition);
            list.UpdateSpanEnd(processor.Line.End);
            processor.NewBlocks.Push(definition);
            return processor.IsBlankLine ? BlockState.ContinueDiscard : BlockState.Continue;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            if (processor.IsBlankLine)
                return BlockState.Continue;
            var definition = (TermDefinition)block;
            if (processor.Indent < definition.Indentation)
                return BlockState.None;
            processor.GoToColumn(processor.ColumnBeforeIndent + definition.Indentation);
            definition.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        // The list that the definition continues, or a new one whose terms are the lines of the paragraph above.
        private static TermList? ListFor(BlockProcessor processor, ContainerBlock container)
        {
            if (container.LastChild is TermList open)
                return open;
            if (container.LastChild is not ParagraphBlock { Lines.Count: > 0 } paragraph || !IsClose(processor, paragraph))
                return null;
            var terms = paragraph.Lines;
            var list = container.Count > 1 && container[^2] is TermList above ? above : new TermList { Span = paragraph.Span };
            if (processor.CurrentBlock == paragraph)
                processor.Discard(paragraph);
            else
                container.RemoveAt(container.Count - 1);
            if (list.Parent is null)
                container.Add(list);
            for (var i = 0; i < terms.Count; i++)
                list.Add(Term(terms.Lines[i]));
            return list;
        }

        private static TermBlock Term(StringLine line)
        {
            var slice = line.Slice;
            slice.Trim();
            var term = new TermBlock { ProcessInlines = true, Span = new SourceSpan(slice.Start, slice.End) };
            term.AppendLine(ref slice, line.Column, line.Line, slice.Start, false);
            return term;
        }

        // With at most one blank line between.
        private static bool IsClose(BlockProcessor processor, ParagraphBlock paragraph)
        {
            var last = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.End;
            var between = processor.Line.Text.AsSpan(last + 1, Math.Max(0, processor.CurrentLineStartPosition - last - 1));
            return between.Count('\n') <= 2;
        }
    }

    private sealed class Html : HtmlObjectRenderer<TermList>
    {
        protected override void Write(HtmlRenderer renderer, TermList list)
        {
            renderer.EnsureLine();
            renderer.Write("<dl").WriteAttributes(list).WriteLine(">");
            foreach (var child in list)
            {
                if (child is TermBlock term)
                    renderer.Write("<dt>").WriteLeafInline(term).WriteLine("</dt>");
                else
                    WriteDefinition(renderer, (TermDefinition)child);
            }

            renderer.WriteLine("</dl>");
        }

        private static void WriteDefinition(HtmlRenderer renderer, TermDefinition definition)
        {
            renderer.Write("<dd>");
            foreach (var child in definition)
            {
                if (child is ParagraphBlock text && child == definition[0] && !definition.IsLoose)
                    renderer.WriteLeafInline(text);
                else
                    renderer.Write(child);
            }

            renderer.WriteLine("</dd>");
        }
    }
}
