using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Definition lists: each line of a paragraph is a term if <c>: its definition</c> follows. In kramdown, there is at most one blank line
/// between them, and an attribute list at the start of either is its own.
/// </summary>
internal sealed class TermParser : BlockParser
{
    // More spaces than these are the start of indented code.
    private const int MostSpaces = 8;

    private readonly bool isKramdown;

    /// <param name="isKramdown">Whose rules to follow.</param>
    public TermParser(bool isKramdown)
    {
        this.isKramdown = isKramdown;
        OpeningCharacters = [':'];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) is not (' ' or '\t') || (!isKramdown && processor.Indent > 0))
            return BlockState.None;
        var container = BlockBoundary.Container(processor);
        if (ListFor(processor, container) is not { } list)
            return BlockState.None;
        var start = processor.Start;
        var column = processor.Column - processor.Indent;
        processor.NextColumn();
        processor.ParseIndent();
        if (!isKramdown && !processor.IsBlankLine && processor.Column - column > MostSpaces)
            processor.GoToColumn(column + 2);
        var attributes = isKramdown ? ItemAttributes.Read(processor) : null;
        var indentation = processor.IsBlankLine ? 4 : processor.Column - column;
        var definition = new TermDefinition(this, indentation, BlockBoundary.IsBelowBlankLine(processor))
        {
            Span = new SourceSpan(start, processor.Line.End),
        };
        attributes?.ApplyLater(definition, processor.Document);
        list.Add(definition);
        list.UpdateSpanEnd(processor.Line.End);
        processor.NewBlocks.Push(definition);
        return processor.IsBlankLine ? BlockState.ContinueDiscard : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var definition = (TermDefinition)block;
        var isLazy = isKramdown && !definition.IsAfterBlank;
        definition.IsAfterBlank = processor.IsBlankLine;
        if (processor.IsBlankLine)
            return BlockState.Continue;
        var isIndented = processor.Indent >= definition.Indentation;
        if (!isIndented && !(isLazy && IsPartOf(processor, definition)))
            return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent + (isIndented ? definition.Indentation : 0));
        definition.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    // In kramdown, every line directly below a definition belongs to it, also a heading or a list.
    private static bool IsPartOf(BlockProcessor processor, TermDefinition definition)
    {
        if (processor.IsCodeIndent)
            return true;
        if (processor.CurrentChar == ':' && processor.PeekChar(1) is ' ' or '\t')
            return false;
        if (!KramdownListLines.EndsItem(processor.Line.AsSpan()))
            return true;
        // Closing keeps a tag that is text from continuing the definition's paragraph.
        if (processor.CurrentChar == '<')
            processor.Close(definition);
        return false;
    }

    // The list that the definition continues, or a new one whose terms are the lines of the paragraph above.
    private TermList? ListFor(BlockProcessor processor, ContainerBlock container)
    {
        if (container.LastChild is TermList open)
            return open;
        if (container.LastChild is not ParagraphBlock { Lines.Count: > 0 } paragraph || (isKramdown && !IsClose(processor, paragraph)))
            return null;
        var terms = paragraph.Lines;
        var list = container.Count > 1 && container[^2] is TermList above ? above : new TermList { Span = paragraph.Span, IsOpen = false };
        if (processor.CurrentBlock == paragraph)
        {
            LastBlock.SetApart(paragraph);
            processor.Discard(paragraph);
        }
        else
        {
            container.RemoveAt(container.Count - 1);
        }

        if (list.Parent is null)
            container.Add(list);
        for (var i = 0; i < terms.Count; i++)
            list.Add(Term(terms.Lines[i], processor.Document));
        return list;
    }

    private TermBlock Term(StringLine line, MarkdownDocument document)
    {
        var slice = line.Slice;
        slice.Trim();
        var attributes = isKramdown ? ItemAttributes.Take(ref slice) : null;
        var term = new TermBlock { ProcessInlines = true, Span = new SourceSpan(slice.Start, slice.End) };
        attributes?.ApplyLater(term, document);
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
