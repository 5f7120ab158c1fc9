using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HandbookGen;

/// <summary>Work on many items at once, with the results in the order of the items.</summary>
internal static class InParallel
{
    /// <summary>Hands out one item after the other, so that a few long ones at the end of the list do not keep one core busy alone.</summary>
    /// <param name="map">Pure; called from as many threads as there are cores.</param>
    /// <exception cref="AggregateException">What <paramref name="map"/> threw.</exception>
    public static ImmutableArray<TResult> Map<T, TResult>(ImmutableArray<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Length];
        Run(items.Length, i => results[i] = map(items[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    /// <summary>The same for work without a result.</summary>
    /// <exception cref="AggregateException">What <paramref name="work"/> threw.</exception>
    public static void Do<T>(ImmutableArray<T> items, Action<T> work) => Run(items.Length, i => work(items[i]));

    private static void Run(int count, Action<int> work)
    {
        // A loop of the library hands out more and more items at once, and runs more threads than there are cores.
        var next = -1;
        Parallel.For(0, Math.Min(count, Environment.ProcessorCount), _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
                work(i);
        });
    }
}
