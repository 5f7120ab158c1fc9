using System.Collections.Immutable;

namespace HandbookGen.Indexing;

/// <summary>Finds cycles among items that each lead to at most one other item.</summary>
internal static class Cycles
{
    /// <summary>Each cycle once, starting at its first member in the order of <paramref name="items"/>.</summary>
    /// <param name="items">Compared by reference.</param>
    /// <param name="next">Null at the end of a chain.</param>
    public static IEnumerable<ImmutableArray<T>> Of<T>(IEnumerable<T> items, Func<T, T?> next)
        where T : class
    {
        var walks = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        var walk = 0;
        foreach (var item in items)
        {
            walk++;
            var at = item;
            while (at is not null && walks.TryAdd(at, walk))
                at = next(at);
            if (at is null || walks[at] != walk)
                continue;
            var cycle = ImmutableArray.CreateBuilder<T>();
            for (var member = at; cycle.Count == 0 || !ReferenceEquals(member, at); member = next(member)!)
                cycle.Add(member);
            yield return cycle.ToImmutable();
        }
    }
}
