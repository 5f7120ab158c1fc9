using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Reviewing;

/// <summary>Reads the HTML of a page's text as blocks.</summary>
internal sealed class BlockReader(SafeHtml safe)
{
    // Deeper ones are read as one block of text.
    private const int MostNesting = 48;

    public static ImmutableArray<HtmlBlock> Read(string html, SafeHtml safe)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html><body>" + html);
        return new BlockReader(safe).ChildrenOf(document.Body!, 0);
    }

    // What is not in a block of its own, becomes a block without a name.
    private ImmutableArray<HtmlBlock> ChildrenOf(INode parent, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<HtmlBlock>();
        var loose = new PieceReader(safe);
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && !SafeHtml.IsLeftOut(element) && HasBlocks(element))
            {
                End();
                if (SafeHtml.IsBlock(element))
                    blocks.Add(BlockOf(element, depth));
                else
                    blocks.AddRange(ChildrenOf(element, depth));
            }
            else
            {
                loose.Read(node, null);
            }
        }

        End();
        return blocks.DrainToImmutable();

        void End()
        {
            if (loose.Take() is { IsEmpty: false } pieces)
                blocks.Add(Text("", "", "", pieces));
        }
    }

    private HtmlBlock BlockOf(IElement element, int depth)
    {
        var (name, open, id) = (element.LocalName, safe.OpenTag(element), element.Id ?? "");
        if (name == "pre")
            return Text(name, open, id, Lines(element.TextContent));
        if (depth < MostNesting && element.Children.Any(child => !SafeHtml.IsLeftOut(child) && HasBlocks(child)))
        {
            var children = ChildrenOf(element, depth + 1);
            if (!children.IsEmpty)
                return new HtmlBlock(name, open, id, children, [], open + string.Concat(children.Select(child => child.Key)));
        }

        var pieces = new PieceReader(safe);
        foreach (var node in element.ChildNodes)
            pieces.Read(node, null);
        return Text(name, open, id, pieces.Take());
    }

    private static HtmlBlock Text(string name, string open, string id, ImmutableArray<InlinePiece> pieces) =>
        new(name, open, id, [], pieces, open + "\u0001" + string.Join('\u0002', pieces.Select(piece => piece.Key)));

    // Code is compared line by line.
    private static ImmutableArray<InlinePiece> Lines(string code) =>
        [
            .. code.TrimEnd('\n')
                .Split('\n')
                .Select(line => new InlinePiece(new Token(line, TokenKind.Sign), HtmlText.Escape(line) + "\n", null)),
        ];

    // Not recursive without a limit: elements may be nested in any depth.
    private static bool HasBlocks(IElement element)
    {
        if (SafeHtml.IsBlock(element))
            return true;
        foreach (var below in element.QuerySelectorAll("*"))
        {
            if (SafeHtml.IsBlock(below))
                return true;
        }

        return false;
    }
}
