using System.Collections.Immutable;
using AngleSharp.Dom;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Reviewing;

/// <summary>Cuts a line of text with its inline elements into pieces.</summary>
internal sealed class PieceReader(SafeHtml safe)
{
    private const int MostNesting = 64;

    private readonly ImmutableArray<InlinePiece>.Builder pieces = ImmutableArray.CreateBuilder<InlinePiece>();

    /// <summary>What was read, without spaces at both ends.</summary>
    public ImmutableArray<InlinePiece> Take()
    {
        while (pieces.Count > 0 && pieces[^1].Token.Kind == TokenKind.Space)
            pieces.RemoveAt(pieces.Count - 1);
        return pieces.DrainToImmutable();
    }

    /// <param name="within">The element around the node; null for none.</param>
    public void Read(INode node, InlineElement? within)
    {
        if (node is IText text)
        {
            foreach (var token in Token.Of(text.Data))
                Add(token, HtmlText.Escape(token.Text), within);
        }

        if (node is not IElement element || SafeHtml.IsLeftOut(element))
            return;
        if (element.LocalName is "img" or "br" or "wbr")
        {
            Add(new Token(element.GetAttribute("alt") ?? "", TokenKind.Sign), safe.OpenTag(element), within);
            return;
        }

        if (element.LocalName == "input")
        {
            Add(new Token("", TokenKind.Sign), element.HasAttribute("checked") ? "☑" : "☐", within);
            return;
        }

        var inner =
            SafeHtml.IsInline(element) && (within?.Depth ?? 0) < MostNesting
                ? new InlineElement(within, element.LocalName, safe.OpenTag(element))
                : within;
        // A permanent link beside a heading is part of the theme.
        if (element.ClassList.Contains("permalink"))
            return;
        if (element.ChildNodes.Length > 0 && Depth(element) < 4 * MostNesting)
        {
            foreach (var child in element.ChildNodes)
                Read(child, inner);
        }
    }

    private void Add(Token token, string html, InlineElement? within)
    {
        if (token.Kind == TokenKind.Space && (pieces.Count == 0 || pieces[^1].Token.Kind == TokenKind.Space))
            return;
        pieces.Add(new InlinePiece(token, html, within));
    }

    private static int Depth(INode node)
    {
        var depth = 0;
        for (var each = node.Parent; each is not null && depth < 4 * MostNesting; each = each.Parent)
            depth++;
        return depth;
    }
}
