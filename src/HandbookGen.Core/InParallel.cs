using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HandbookGen;

/// <summary>Work on many items at once, with the results in the order of the items.</summary>
internal static class InParallel
{
    /// <summary>Hands out one item after the other, so that a few long pages at the end of the list do not keep one core busy alone.</summary>
    /// <param name="map">Pure; called from many threads.</param>
    public static ImmutableArray<TResult> Map<T, TResult>(ImmutableArray<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Length];
        Parallel.For(0, items.Length, i => results[i] = map(items[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
