using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// Terms and their numbers, in the order in which they were added. Their characters are in one array, without strings. All arrays are
/// borrowed: once a table's terms are sorted, it is not needed any more, and the next one can have them.
/// </summary>
internal sealed class TermTable : IDisposable
{
    private const int FewestTerms = 4 * 1024;

    private char[] text = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int textLength;

    // By number: the start of the term, followed by the end of the last one.
    private int[] starts;

    // By number.
    private int[] marks;

    // By key, open addressing. The length is a power of two, and more than a third of the slots are free.
    private Slot[] slots;
    private int slotCount;
    private int shift;

    /// <param name="count">The expected number of terms.</param>
    public TermTable(int count)
    {
        slotCount = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * Math.Max(count, FewestTerms)));
        shift = 32 - BitOperations.Log2((uint)slotCount);
        slots = Cleared<Slot>(slotCount);
        starts = Cleared<int>(Math.Max(count, FewestTerms));
        marks = Cleared<int>(starts.Length);
    }

    // Where a term is: small, because memory access takes most of the time.
    private struct Slot
    {
        public uint Key;

        // Its number plus one; 0 for a free slot.
        public int Next;
    }

    public int Count { get; private set; }

    /// <summary>The number of characters in all terms.</summary>
    public int TextLength => textLength;

    public ReadOnlySpan<char> this[int term] => text.AsSpan(starts[term], starts[term + 1] - starts[term]);

    /// <summary>For counting terms: 0 until it is set.</summary>
    /// <returns>Valid until a term is added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int MarkOf(int term) => ref marks[term];

    /// <param name="key">The term's <see cref="TermKey"/>.</param>
    /// <returns>The number of the term.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetOrAdd(ReadOnlySpan<char> term, uint key)
    {
        ref var slot = ref slots[PlaceOf(key)];
        return slot.Key == key && TermKey.IsWhole(key) ? slot.Next - 1 : Search(term, key);
    }

    /// <summary>The same for two CJK characters of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetOrAddPair(ReadOnlySpan<char> text, int at)
    {
        var key = TermKey.OfTwo(text[at], text[at + 1]);
        ref var slot = ref slots[PlaceOf(key)];
        return slot.Key == key ? slot.Next - 1 : Search(text.Slice(at, 2), key);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(text);
        ArrayPool<int>.Shared.Return(starts);
        ArrayPool<int>.Shared.Return(marks);
        ArrayPool<Slot>.Shared.Return(slots);
        (text, starts, marks, slots) = ([], [], [], []);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Search(ReadOnlySpan<char> term, uint key)
    {
        var mask = slotCount - 1;
        for (var at = PlaceOf(key); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Next == 0)
                return Add(term, key, at);
            if (slot.Key == key && (TermKey.IsWhole(key) || this[slot.Next - 1].SequenceEqual(term)))
                return slot.Next - 1;
        }
    }

    private int Add(ReadOnlySpan<char> term, uint key, int at)
    {
        if (Count + 2 > Math.Min(starts.Length, marks.Length))
        {
            starts = Longer(starts);
            marks = Longer(marks);
        }

        while (textLength + term.Length > text.Length)
            text = Longer(text);
        term.CopyTo(text.AsSpan(textLength));
        textLength += term.Length;
        starts[++Count] = textLength;
        if (5 * Count > 3 * slotCount)
            at = Grow(key);
        (slots[at].Key, slots[at].Next) = (key, Count);
        return Count - 1;
    }

    // Returns a free slot for the key.
    private int Grow(uint key)
    {
        var (old, oldCount) = (slots, slotCount);
        slotCount *= 2;
        shift--;
        slots = Cleared<Slot>(slotCount);
        foreach (var slot in old.AsSpan(0, oldCount))
        {
            if (slot.Next != 0)
                slots[FreePlaceOf(slot.Key)] = slot;
        }

        ArrayPool<Slot>.Shared.Return(old);
        return FreePlaceOf(key);
    }

    private int FreePlaceOf(uint key)
    {
        var at = PlaceOf(key);
        while (slots[at].Next != 0)
            at = (at + 1) & (slotCount - 1);
        return at;
    }

    // Fibonacci hashing: the upper bits of the product depend on all bits of the key.
    private int PlaceOf(uint key) => (int)((key * 0x9E3779B9) >> shift);

    private static T[] Cleared<T>(int count)
    {
        var array = ArrayPool<T>.Shared.Rent(count);
        Array.Clear(array);
        return array;
    }

    private static T[] Longer<T>(T[] array)
    {
        var longer = Cleared<T>(2 * array.Length);
        array.CopyTo(longer, 0);
        ArrayPool<T>.Shared.Return(array);
        return longer;
    }
}
