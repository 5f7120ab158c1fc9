using System.Collections.Immutable;

namespace HandbookGen.Reviewing;

/// <summary>Leaves out what is far from a change.</summary>
internal static class Folding
{
    /// <summary>The items near a change; in place of others, nothing and their number. A single item is shown.</summary>
    /// <param name="context">How many unchanged items stay on both sides of a change.</param>
    public static IEnumerable<(T? Item, int Hidden)> Of<T>(ImmutableArray<T> items, Func<T, bool> isSame, int context)
    {
        var distance = new int[items.Length];
        for (var (i, last) = (0, int.MaxValue / 2); i < items.Length; i++)
            distance[i] = last = isSame(items[i]) ? last + 1 : 0;
        for (var (i, next) = (items.Length - 1, int.MaxValue / 2); i >= 0; i--)
        {
            next = isSame(items[i]) ? next + 1 : 0;
            distance[i] = Math.Min(distance[i], next);
        }

        for (var i = 0; i < items.Length; )
        {
            var end = i;
            while (end < items.Length && distance[end] > context)
                end++;
            if (end - i > 1)
                yield return (default, end - i);
            else if (end > i)
                yield return (items[i], 0);
            if (end < items.Length)
                yield return (items[end], 0);
            i = end + 1;
        }
    }
}
