using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An item of a kramdown list.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="baseColumn">The 0-based column at which the list's container starts on the item's first line.</param>
/// <param name="contentColumn">The 0-based column that a line after a blank line must reach to be part of the item.</param>
/// <param name="depth">1 in a top-level list.</param>
internal sealed class KramdownListItem(BlockParser parser, int baseColumn, int contentColumn, int depth) : ListItemBlock(parser)
{
    public int BaseColumn { get; } = baseColumn;

    public int ContentColumn { get; } = contentColumn;

    public int Depth { get; } = depth;

    /// <summary>Whether the item starts with a blank line, or with something else that shows nothing.</summary>
    public bool BeginsBlank { get; set; }

    /// <summary>Whether a blank line follows its first block.</summary>
    public bool HasBlankBelowFirst { get; private set; }

    /// <summary>Whether the line above the current one is blank.</summary>
    public bool IsAfterBlank { get; set; }

    /// <summary>Whether a list begins in it, or may begin below a blank line.</summary>
    public bool HasNestedList { get; set; }

    /// <summary>Whether a <c>^</c> ends the item and its list.</summary>
    public bool IsEndedByMarker { get; set; }

    /// <summary>Whether more than its first block is in it, also if that shows nothing.</summary>
    public bool HasMore { get; set; }

    /// <summary>Start of the last line of the unindented fence that belongs to the item; -1 before the first one.</summary>
    public int FenceEnd { get; set; } = -1;

    public void AddBlankLine()
    {
        IsAfterBlank = true;
        HasNestedList = true;
        BeginsBlank |= Count == 0;
        HasBlankBelowFirst |= Count == 1 || (Count == 2 && LastChild is AttributeLineBlock);
    }
}
