using System.Collections.Immutable;

namespace HandbookGen.Reviewing;

/// <summary>A range of items and the range that replaces it. All numbers are 0-based; the ends are exclusive.</summary>
public sealed record ListEdit(int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>
/// The shortest edit script from one list of items to another, such as lines or words (Myers, "An O(ND) Difference Algorithm and Its
/// Variations", 1986).
/// </summary>
public static class ListDiff
{
    // Memory grows with the square of this number. With more differences, everything that differs is one edit.
    private const int MostDifferences = 2_000;

    /// <summary>The edits in order; no two of them are adjacent.</summary>
    public static ImmutableArray<ListEdit> Of(ImmutableArray<string> old, ImmutableArray<string> changed)
    {
        var head = 0;
        while (head < old.Length && head < changed.Length && old[head] == changed[head])
            head++;
        var tail = 0;
        while (tail < old.Length - head && tail < changed.Length - head && old[^(tail + 1)] == changed[^(tail + 1)])
            tail++;
        if (head + tail == old.Length && head + tail == changed.Length)
            return [];
        var middle =
            Middle(old.AsSpan(head..^tail), changed.AsSpan(head..^tail))
            ?? [new ListEdit(0, old.Length - head - tail, 0, changed.Length - head - tail)];
        return [.. middle.Select(edit => new ListEdit(edit.OldStart + head, edit.OldEnd + head, edit.NewStart + head, edit.NewEnd + head))];
    }

    // Null if there are too many differences.
    private static ImmutableArray<ListEdit>? Middle(ReadOnlySpan<string> old, ReadOnlySpan<string> changed)
    {
        var most = Math.Min(MostDifferences, old.Length + changed.Length);
        var furthest = new int[(2 * most) + 3];
        var rounds = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || (k != d && furthest[most + k] < furthest[most + k + 2]);
                var x = down ? furthest[most + k + 2] : furthest[most + k] + 1;
                while (x < old.Length && x - k < changed.Length && old[x] == changed[x - k])
                    x++;
                furthest[most + k + 1] = x;
                if (x >= old.Length && x - k >= changed.Length)
                    return Trace([.. rounds, furthest[(most - d + 1)..(most + d + 2)]], old.Length, changed.Length);
            }

            rounds.Add(furthest[(most - d + 1)..(most + d + 2)]);
        }

        return null;
    }

    // rounds[d][k + d] is how far the path on diagonal k reaches with d differences.
    private static ImmutableArray<ListEdit> Trace(List<int[]> rounds, int x, int y)
    {
        var edits = new List<ListEdit>();
        for (var d = rounds.Count - 1; d > 0; d--)
        {
            var before = rounds[d - 1];
            var k = x - y;
            var down = k == -d || (k != d && before[k - 1 + d - 1] < before[k + 1 + d - 1]);
            var from = down ? k + 1 : k - 1;
            var fromX = before[from + d - 1];
            var fromY = fromX - from;
            var (toX, toY) = down ? (fromX, fromY + 1) : (fromX + 1, fromY);
            if (edits is [.., var next] && next.OldStart == toX && next.NewStart == toY)
                edits[^1] = next with { OldStart = fromX, NewStart = fromY };
            else
                edits.Add(new ListEdit(fromX, toX, fromY, toY));
            (x, y) = (fromX, fromY);
        }

        edits.Reverse();
        return [.. edits];
    }
}
