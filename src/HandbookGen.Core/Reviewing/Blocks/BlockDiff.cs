using System.Collections.Immutable;

namespace HandbookGen.Reviewing;

/// <summary>Compares two texts block by block, and changed blocks word by word, item by item, cell by cell or line by line.</summary>
internal static class BlockDiff
{
    // More blocks between two equal ones are paired in their order.
    private const int MostPairs = 4_000;

    // A block that shares fewer words with another is not the same block.
    private const double LeastAlike = 0.3;

    public static ImmutableArray<BlockChange> Of(ImmutableArray<HtmlBlock> then, ImmutableArray<HtmlBlock> now)
    {
        var changes = ImmutableArray.CreateBuilder<BlockChange>();
        var (atThen, atNow) = (0, 0);
        foreach (var edit in ListDiff.Of([.. then.Select(block => block.Key)], [.. now.Select(block => block.Key)]))
        {
            for (; atThen < edit.OldStart; atThen++, atNow++)
                changes.Add(BlockChange.Same(then[atThen], now[atNow]));
            changes.AddRange(Between(then[edit.OldStart..edit.OldEnd], now[edit.NewStart..edit.NewEnd]));
            (atThen, atNow) = (edit.OldEnd, edit.NewEnd);
        }

        for (; atThen < then.Length; atThen++, atNow++)
            changes.Add(BlockChange.Same(then[atThen], now[atNow]));
        return changes.ToImmutable();
    }

    private static IEnumerable<BlockChange> Between(ImmutableArray<HtmlBlock> then, ImmutableArray<HtmlBlock> now)
    {
        var (atThen, atNow) = (0, 0);
        foreach (var (i, j) in Pairs(then, now))
        {
            for (; atThen < i; atThen++)
                yield return BlockChange.Removed(then[atThen]);
            for (; atNow < j; atNow++)
                yield return BlockChange.Added(now[atNow]);
            yield return Changed(then[i], now[j]);
            (atThen, atNow) = (i + 1, j + 1);
        }

        for (; atThen < then.Length; atThen++)
            yield return BlockChange.Removed(then[atThen]);
        for (; atNow < now.Length; atNow++)
            yield return BlockChange.Added(now[atNow]);
    }

    private static BlockChange Changed(HtmlBlock then, HtmlBlock now)
    {
        if (then.IsContainer && now.IsContainer)
            return new BlockChange(ChangeKind.Changed, then, now, Of(then.Children, now.Children), []);
        // A list item that got a list: its text is a block now.
        if (then.IsContainer || now.IsContainer)
            return new BlockChange(ChangeKind.Changed, then, now, Of(AsChildren(then), AsChildren(now)), []);
        return new BlockChange(ChangeKind.Changed, then, now, [], PieceDiff.Of(then.Pieces, now.Pieces));
    }

    private static ImmutableArray<HtmlBlock> AsChildren(HtmlBlock block) =>
        block.IsContainer ? block.Children
        : block.Pieces.IsEmpty ? []
        : [block with { Name = "", Open = "", Id = "" }];

    // The pairs in both orders whose sum of likeness is greatest.
    private static List<(int Then, int Now)> Pairs(ImmutableArray<HtmlBlock> then, ImmutableArray<HtmlBlock> now)
    {
        if ((long)then.Length * now.Length > MostPairs)
            return [.. Enumerable.Range(0, Math.Min(then.Length, now.Length)).Where(i => AreAlike(then[i], now[i])).Select(i => (i, i))];
        var isOnly = then.Length == now.Length;
        var (wordsThen, wordsNow) = (then.Select(WordsOf).ToList(), now.Select(WordsOf).ToList());
        var best = new double[then.Length + 1, now.Length + 1];
        var likeness = new double[then.Length, now.Length];
        for (var i = then.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                likeness[i, j] = Likeness(then[i], now[j], wordsThen[i], wordsNow[j], isOnly && i == j);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (likeness[i, j] > 0)
                    best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + likeness[i, j]);
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < then.Length && j < now.Length; )
        {
            if (likeness[i, j] > 0 && best[i, j] <= best[i + 1, j + 1] + likeness[i, j])
                pairs.Add((i++, j++));
            else if (best[i + 1, j] >= best[i, j + 1])
                i++;
            else
                j++;
        }

        return pairs;
    }

    private static bool AreAlike(HtmlBlock then, HtmlBlock now) => Likeness(then, now, WordsOf(then), WordsOf(now), false) > 0;

    // 0 for blocks that are not the same one.
    private static double Likeness(
        HtmlBlock then,
        HtmlBlock now,
        Dictionary<string, int> words,
        Dictionary<string, int> others,
        bool isOnly
    )
    {
        if (then.Name != now.Name && !(IsHeading(then) && IsHeading(now)))
            return 0;
        // A heading that kept its anchor was reworded; a cell stays in its column.
        if (then.Id.Length > 0 && then.Id == now.Id)
            return 1;
        if (isOnly && then.Name is "td" or "th" or "caption" or "figcaption" or "summary" or "thead" or "tbody" or "tfoot")
            return 0.5;
        var (sum, shared) = (words.Values.Sum() + others.Values.Sum(), 0);
        foreach (var (word, count) in words)
            shared += Math.Min(count, others.GetValueOrDefault(word));
        var alike = sum == 0 ? 1 : 2.0 * shared / sum;
        return alike >= LeastAlike ? alike : 0;
    }

    private static bool IsHeading(HtmlBlock block) => block.Name is ['h', >= '1' and <= '6'];

    private static Dictionary<string, int> WordsOf(HtmlBlock block) =>
        block
            .Tokens.Where(token => token.Text.Length > 0 && token.Kind != TokenKind.Space)
            .CountBy(token => token.Text, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
}
