using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace HandbookGen;

/// <summary>Parallel work on many items. An exception reaches the caller unwrapped; if there are several, only one does.</summary>
internal static class InParallel
{
    /// <summary>Results in the order of the items.</summary>
    /// <param name="map">Pure; called from as many threads as there are cores.</param>
    public static ImmutableArray<TResult> Map<T, TResult>(ImmutableArray<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Length];
        Run(items.Length, i => results[i] = map(items[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    /// <summary>The same for work without results.</summary>
    public static void Do<T>(ImmutableArray<T> items, Action<T> work) => Run(items.Length, i => work(items[i]));

    private static void Run(int count, Action<int> work)
    {
        // One item at a time: Parallel.For hands out growing ranges, so a few slow items at the end would keep one core busy alone.
        var next = -1;
        try
        {
            Parallel.For(
                0,
                Math.Min(count, Environment.ProcessorCount),
                _ =>
                {
                    for (int i; (i = Interlocked.Increment(ref next)) < count; )
                        work(i);
                }
            );
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
