using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Builds the lists of <see cref="KramdownLists"/>, line by line.</summary>
internal sealed class KramdownListParser : BlockParser
{
    // Every line is offered to every open item, so unlimited depth would take quadratic time. Markdig rejects pages nested this deep.
    private const int MaxDepth = 100;

    public KramdownListParser() => OpeningCharacters = ['*', '+', '-', .. "0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || KramdownListLines.MarkerLength(line) == 0)
            return BlockState.None;
        if (line[1..].IsWhiteSpace() && KramdownHeadings.CanEndHere(processor))
            return BlockState.None;
        var depth = 1 + DepthOf(processor.GetCurrentContainerOpened());
        if (depth > MaxDepth)
            return BlockState.None;
        var list = new ListBlock(this)
        {
            IsOrdered = KramdownListLines.IsOrdered(line),
            BulletType = KramdownListLines.IsOrdered(line) ? '1' : '-',
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        var item = ReadItem(processor, depth);
        processor.NewBlocks.Push(item);
        processor.NewBlocks.Push(list);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not KramdownListItem item)
            return BlockState.Skip;
        if (processor.IsBlankLine)
        {
            item.AddBlankLine();
            return BlockState.Continue;
        }

        var isAfterBlank = item.IsAfterBlank;
        item.IsAfterBlank = false;
        if (processor.CurrentLineStartPosition <= item.FenceEnd)
            return Keep(processor, item, processor.ColumnBeforeIndent);
        if (isAfterBlank && !processor.IsCodeIndent && KramdownListLines.IsRule(processor.Line.AsSpan()))
            return BlockState.None;
        if (processor.Column >= item.ContentColumn)
        {
            EndAtNestedList(processor, item);
            return Keep(processor, item, item.ContentColumn);
        }

        if (IsNextItem(processor, item))
        {
            processor.Close(item);
            processor.NewBlocks.Push(ReadItem(processor, item.Depth));
            return BlockState.Continue;
        }

        if (!isAfterBlank && IsPartOf(processor, item))
            return Keep(processor, item, processor.ColumnBeforeIndent);
        item.IsEndedByMarker = processor.Indent == 0 && processor.CurrentChar == '^';
        // Closing keeps a tag that is text from continuing the item's paragraph.
        if (processor.CurrentChar == '<')
            processor.Close(item.Parent!);
        return BlockState.None;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is ListBlock { LastChild: { } last })
            block.Span.End = last.Span.End;
        if (block is KramdownListItem item)
            item.HasMore = item.Skip(1).Any(more => more is not AttributeLineBlock);
        return true;
    }

    private static int DepthOf(ContainerBlock? container)
    {
        while (container is not (null or KramdownListItem))
            container = container.Parent;
        return container is KramdownListItem item ? item.Depth : 0;
    }

    private static BlockState Keep(BlockProcessor processor, KramdownListItem item, int column)
    {
        processor.GoToColumn(column);
        item.Span.End = processor.Line.End;
        return BlockState.Continue;
    }

    // The first list in an item is not part of a quote or a definition above it, although other lines directly below them are.
    private static void EndAtNestedList(BlockProcessor processor, KramdownListItem item)
    {
        var isNested = processor.Column - item.ContentColumn < 4 && KramdownListLines.MarkerLength(processor.Line.AsSpan()) > 0;
        if (item.HasNestedList || !isNested)
            return;
        item.HasNestedList = true;
        if (item.LastChild is QuoteBlock or TermList)
            processor.Close(item.LastChild is TermList { LastChild: { } definition } ? definition : item.LastChild);
    }

    private static bool IsNextItem(BlockProcessor processor, KramdownListItem item)
    {
        var line = processor.Line.AsSpan();
        return !processor.IsCodeIndent
            && KramdownListLines.MarkerLength(line) > 0
            && KramdownListLines.IsOrdered(line) == ((ListBlock)item.Parent!).IsOrdered;
    }

    // Whether a line directly below the item belongs to it although it is not indented enough.
    private static bool IsPartOf(BlockProcessor processor, KramdownListItem item)
    {
        if (processor.IsCodeIndent)
            return true;
        var line = processor.Line.AsSpan();
        if (KramdownListLines.EndsItem(line))
            return false;
        if (KramdownListLines.MarkerLength(line) > 0)
            return processor.Indent > 0 || !HasIndentedList(item);
        var fence = processor.CurrentBlock is FencedCodeBlock ? 0 : KramdownListLines.FenceLength(line);
        if (fence == 0)
            return true;
        // kramdown ends the item at a blank line and splits the fence into text; the whole fence below the list is better.
        item.FenceEnd = KramdownListLines.FindFenceEnd(processor.Line.Text, processor.Start, fence);
        return item.FenceEnd >= 0;
    }

    // Below a properly indented nested list, a marker of the other type at the margin starts a new list. kramdown makes it text.
    private static bool HasIndentedList(KramdownListItem item) =>
        item.LastChild is ListBlock { Count: > 0 } list && ((KramdownListItem)list[0]).BaseColumn >= item.ContentColumn;

    private KramdownListItem ReadItem(BlockProcessor processor, int depth)
    {
        var baseColumn = processor.ColumnBeforeIndent;
        var (start, column, end) = (processor.Start, processor.Column, processor.Line.End);
        for (var length = KramdownListLines.MarkerLength(processor.Line.AsSpan()); length > 0; length--)
            processor.NextChar();
        processor.RestartIndent();
        processor.ParseIndent();
        var contentColumn = processor.Column;
        var attributes = ItemAttributes.Read(processor);
        // Attributes alone are not text for other lines to align with.
        if (processor.IsBlankLine)
            contentColumn = baseColumn + 4;
        var item = new KramdownListItem(this, baseColumn, contentColumn, depth)
        {
            Column = column,
            Span = new SourceSpan(start, end),
            HasNestedList = KramdownListLines.MarkerLength(processor.Line.AsSpan()) > 0,
        };
        attributes?.ApplyLater(item, processor.Document);
        return item;
    }
}
