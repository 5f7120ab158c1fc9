using System.Collections.Immutable;

namespace HandbookGen.Reviewing;

/// <summary>An element of a page's text that is compared with its counterpart: a paragraph, a list, a row.</summary>
/// <param name="Name">Of the element, in lower case; empty for text that is in no block of its own.</param>
/// <param name="Open">The opening tag with its safe attributes; empty without a name.</param>
/// <param name="Id">The anchor; empty for none. It is not part of <paramref name="Open"/>.</param>
/// <param name="Children">The blocks in it; empty for a block of text.</param>
/// <param name="Pieces">Its text; empty for a block with blocks in it.</param>
/// <param name="Key">Equal for blocks that look the same.</param>
internal sealed record HtmlBlock(
    string Name,
    string Open,
    string Id,
    ImmutableArray<HtmlBlock> Children,
    ImmutableArray<InlinePiece> Pieces,
    string Key
)
{
    // Without an end tag.
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "hr", "img", "br", "wbr", "input", "col" };

    public bool IsContainer => !Children.IsEmpty;

    public string Close => Name.Length == 0 || Void.Contains(Name) ? "" : $"</{Name}>";

    /// <summary>The words in it and below it.</summary>
    public IEnumerable<Token> Tokens => Children.SelectMany(child => child.Tokens).Concat(Pieces.Select(piece => piece.Token));

    /// <summary>The length of its HTML, about.</summary>
    public int Length => Key.Length;
}

/// <summary>A piece of text in a block.</summary>
/// <param name="Token">The text; a picture is a sign.</param>
/// <param name="Html">Escaped.</param>
/// <param name="In">The innermost element around it; null for none.</param>
internal sealed record InlinePiece(Token Token, string Html, InlineElement? In)
{
    /// <summary>Equal for pieces that look the same and lead to the same place.</summary>
    public string Key { get; } = In is null ? Html : In.Key + "\0" + Html;
}

/// <summary>An element inside a line of text.</summary>
/// <param name="Parent">The element around it; null for none.</param>
/// <param name="Name">In lower case.</param>
/// <param name="Open">The opening tag with its safe attributes.</param>
internal sealed record InlineElement(InlineElement? Parent, string Name, string Open)
{
    public string Key { get; } = Parent is null ? Open : Parent.Key + Open;

    public int Depth { get; } = Parent is null ? 1 : Parent.Depth + 1;
}
