using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An item of a kramdown list.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="baseColumn">The column, from 0, at which the container of the list begins on the item's first line.</param>
/// <param name="contentColumn">The column, from 0, that a line below a blank one must reach to belong to the item.</param>
/// <param name="depth">1 in a list that is in no other.</param>
internal sealed class KramdownListItem(BlockParser parser, int baseColumn, int contentColumn, int depth) : ListItemBlock(parser)
{
    public int BaseColumn { get; } = baseColumn;

    public int ContentColumn { get; } = contentColumn;

    public int Depth { get; } = depth;

    /// <summary>Whether a blank line comes before anything else.</summary>
    public bool BeginsBlank { get; private set; }

    /// <summary>Whether a blank line follows its first block.</summary>
    public bool HasBlankBelowFirst { get; private set; }

    /// <summary>Whether the line above the current one is blank.</summary>
    public bool IsAfterBlank { get; set; }

    /// <summary>Where the last line of the fence starts that the item holds without being indented for it; -1 before the first one.</summary>
    public int FenceEnd { get; set; } = -1;

    public void AddBlankLine()
    {
        IsAfterBlank = true;
        BeginsBlank |= Count == 0;
        HasBlankBelowFirst |= Count == 1 || (Count == 2 && LastChild is AttributeLineBlock);
    }
}
