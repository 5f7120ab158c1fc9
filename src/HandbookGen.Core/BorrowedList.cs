using System.Buffers;
using System.Collections.Immutable;

namespace HandbookGen;

/// <summary>Collects items in a borrowed array: arrays that grow, for thousands of pages, would keep the garbage collector busy.</summary>
internal sealed class BorrowedList<T> : IDisposable
    where T : struct
{
    private T[] items = [];

    public int Count { get; private set; }

    /// <summary>Those so far; good until the next call.</summary>
    public ReadOnlySpan<T> Items => items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == items.Length)
            Grow();
        items[Count++] = item;
    }

    public ImmutableArray<T> ToImmutable() => [.. Items];

    public void Dispose() => Return();

    private void Grow()
    {
        var longer = ArrayPool<T>.Shared.Rent(Math.Max(2 * Count, 64));
        Items.CopyTo(longer);
        Return();
        items = longer;
    }

    private void Return()
    {
        if (items.Length > 0)
            ArrayPool<T>.Shared.Return(items);
        items = [];
    }
}
