using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HandbookGen.Reviewing;

/// <summary>Which side of a change is written.</summary>
internal enum ShownSide
{
    Then,
    Now,

    /// <summary>Both, in one text.</summary>
    Both,
}

/// <summary>Writes changed blocks as HTML, with <c>ins</c> and <c>del</c> around what differs.</summary>
internal sealed class BlockHtml(ShownSide side)
{
    /// <summary>How many unchanged blocks, items, rows or lines are shown on both sides of a change.</summary>
    public const int Context = 2;

    private readonly StringBuilder html = new();

    public static string Of(BlockChange change, ShownSide side)
    {
        var writer = new BlockHtml(side);
        writer.Write(change);
        return writer.html.ToString();
    }

    private void Write(BlockChange change)
    {
        switch (change.Kind)
        {
            case ChangeKind.Same:
                Whole(side == ShownSide.Then ? change.Then! : change.Now!, null);
                break;
            case ChangeKind.Removed when side != ShownSide.Now:
                Whole(change.Then!, "del");
                break;
            case ChangeKind.Added when side != ShownSide.Then:
                Whole(change.Now!, "ins");
                break;
            case ChangeKind.Changed:
                Changed(change);
                break;
        }
    }

    private void Changed(BlockChange change)
    {
        var block = side == ShownSide.Then ? change.Then! : change.Now!;
        html.Append(block.Open);
        if (!change.Inner.IsEmpty)
            Children(block, change.Inner);
        else if (block.Name == "pre")
            Pieces(Folded(change.Runs));
        else
            Pieces(change.Runs);
        html.Append(block.Close);
    }

    private void Children(HtmlBlock block, ImmutableArray<BlockChange> changes)
    {
        var number = 0;
        foreach (var (change, hidden) in Folding.Of(changes, change => change.Kind == ChangeKind.Same, Context))
        {
            number += hidden;
            if (change is null)
            {
                Fold(block.Name, hidden);
                continue;
            }

            var isShown = change.Kind != (side == ShownSide.Then ? ChangeKind.Added : ChangeKind.Removed);
            number += isShown ? 1 : 0;
            Write(block.Name == "ol" && isShown ? Numbered(change, number) : change);
        }
    }

    // After items that are not shown, the others keep their numbers.
    private static BlockChange Numbered(BlockChange change, int number) =>
        change with
        {
            Then = Numbered(change.Then, number),
            Now = Numbered(change.Now, number),
        };

    private static HtmlBlock? Numbered(HtmlBlock? item, int number) =>
        item is { Name: "li" } && !item.Open.Contains(" value=", StringComparison.Ordinal)
            ? item with
            {
                Open = string.Create(CultureInfo.InvariantCulture, $"{item.Open[..^1]} value=\"{number}\">"),
            }
            : item;

    private void Fold(string parent, int count)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{count} unchanged");
        html.Append(
            parent switch
            {
                "ul" or "ol" => $"<li class=\"rv-fold\">{text}</li>",
                "table" => $"<tbody><tr class=\"rv-fold\"><td colspan=\"100\">{text}</td></tr></tbody>",
                "tbody" or "thead" or "tfoot" => $"<tr class=\"rv-fold\"><td colspan=\"100\">{text}</td></tr>",
                "tr" => $"<td class=\"rv-fold\">{text}</td>",
                "dl" => $"<dd class=\"rv-fold\">{text}</dd>",
                _ => $"<p class=\"rv-fold\">{text}</p>",
            }
        );
    }

    // Only a block of text has the mark: 'ins' cannot be around a row or an item.
    private void Whole(HtmlBlock block, string? mark)
    {
        html.Append(block.Open);
        if (block.IsContainer)
        {
            foreach (var child in block.Children)
                Whole(child, mark);
        }
        else if (!block.Pieces.IsEmpty || block.Name is not ("hr" or "td" or "th"))
        {
            Pieces([new PieceRun(MarkedAs(mark), block.Pieces)]);
        }

        html.Append(block.Close);
    }

    private static ChangeKind MarkedAs(string? mark) =>
        mark switch
        {
            "ins" => ChangeKind.Added,
            "del" => ChangeKind.Removed,
            _ => ChangeKind.Same,
        };

    // The mark is inside the links and other elements of the line.
    private void Pieces(IEnumerable<PieceRun> runs)
    {
        InlineElement? open = null;
        string? mark = null;
        foreach (var run in runs)
        {
            if (run.Kind == (side == ShownSide.Then ? ChangeKind.Added : ChangeKind.Removed) && side != ShownSide.Both)
                continue;
            foreach (var piece in run.Pieces)
            {
                Mark(ref mark, run.Kind, sameElement: piece.In?.Key == open?.Key);
                Enter(ref open, piece.In);
                if (mark is null && run.Kind != ChangeKind.Same)
                    html.Append('<').Append(mark = run.Kind == ChangeKind.Added ? "ins" : "del").Append('>');
                html.Append(piece.Html);
            }
        }

        Mark(ref mark, ChangeKind.Same, sameElement: false);
        Enter(ref open, null);
    }

    // Ends a mark that does not go on.
    private void Mark(ref string? mark, ChangeKind kind, bool sameElement)
    {
        var wanted = kind switch
        {
            ChangeKind.Added => "ins",
            ChangeKind.Removed => "del",
            _ => null,
        };
        if (mark is null || (mark == wanted && sameElement))
            return;
        html.Append("</").Append(mark).Append('>');
        mark = null;
    }

    private void Enter(ref InlineElement? open, InlineElement? wanted)
    {
        if (open?.Key == wanted?.Key)
            return;
        while (open is not null && !IsIn(wanted, open))
        {
            html.Append("</").Append(open.Name).Append('>');
            open = open.Parent;
        }

        foreach (var element in From(open, wanted))
            html.Append(element.Open);
        open = wanted;
    }

    private static bool IsIn(InlineElement? element, InlineElement around)
    {
        while (element is not null && element.Depth > around.Depth)
            element = element.Parent;
        return element?.Key == around.Key;
    }

    private static Stack<InlineElement> From(InlineElement? open, InlineElement? wanted)
    {
        var path = new Stack<InlineElement>();
        for (var each = wanted; each is not null && each.Depth > (open?.Depth ?? 0); each = each.Parent)
            path.Push(each);
        return path;
    }

    // Lines of code far from a change.
    private static IEnumerable<PieceRun> Folded(ImmutableArray<PieceRun> runs)
    {
        ImmutableArray<(ChangeKind Kind, InlinePiece Piece)> lines =
        [
            .. runs.SelectMany(run => run.Pieces.Select(piece => (run.Kind, piece))),
        ];
        foreach (var (line, hidden) in Folding.Of(lines, line => line.Kind == ChangeKind.Same, Context))
        {
            yield return hidden == 0
                ? new PieceRun(line.Kind, [line.Piece])
                : new PieceRun(
                    ChangeKind.Same,
                    [
                        new InlinePiece(
                            new Token("", TokenKind.Sign),
                            string.Create(CultureInfo.InvariantCulture, $"<span class=\"rv-fold\">{hidden} unchanged</span>\n"),
                            null
                        ),
                    ]
                );
        }
    }
}
