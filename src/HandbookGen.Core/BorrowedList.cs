using System.Buffers;
using System.Collections.Immutable;

namespace HandbookGen;

/// <summary>Collects items in a pooled array: for thousands of pages, growing arrays would keep the garbage collector busy.</summary>
internal sealed class BorrowedList<T> : IDisposable
    where T : struct
{
    private T[] items = [];

    public int Count { get; private set; }

    /// <summary>The items so far; valid until the next call.</summary>
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
