using System.Numerics;
using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>Terms and their numbers, in the order in which they were added. Their characters lie in one array; there are no strings.</summary>
internal sealed class TermTable
{
    private const int FewestTerms = 4 * 1024;

    private char[] text = new char[32 * 1024];
    private int textLength;

    // By number: where the term begins, with the end of the last one behind it.
    private int[] starts;

    // By key, open addressing. The length is a power of two, and more than a third of the slots are free.
    private Slot[] slots;
    private int shift;

    /// <param name="count">About how many terms there will be.</param>
    public TermTable(int count)
    {
        var slotCount = BitOperations.RoundUpToPowerOf2((uint)(2 * Math.Max(count, FewestTerms)));
        slots = new Slot[slotCount];
        shift = 64 - BitOperations.Log2(slotCount);
        starts = new int[Math.Max(count, FewestTerms)];
    }

    /// <summary>Where a term lies; whatever is asked of a term stands together, because the memory is what takes time.</summary>
    public struct Slot
    {
        public ulong Key;

        /// <summary>Its number plus one; 0 for a free slot.</summary>
        public int Next;

        /// <summary>For whoever counts the terms: 0 until it is set.</summary>
        public int Mark;

        public readonly int Term => Next - 1;
    }

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int term] => text.AsSpan(starts[term], starts[term + 1] - starts[term]);

    /// <param name="key">Of the term: <see cref="TermKey"/>.</param>
    /// <returns>Good until a term is added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Slot GetOrAdd(ReadOnlySpan<char> term, ulong key)
    {
        ref var slot = ref slots[PlaceOf(key)];
        return ref slot.Key == key && TermKey.IsWhole(key) ? ref slot : ref Search(term, key);
    }

    /// <summary>The same for two characters of a text, whose key is the term itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Slot GetOrAddPair(ReadOnlySpan<char> text, int at)
    {
        var key = TermKey.OfTwo(text[at], text[at + 1]);
        ref var slot = ref slots[PlaceOf(key)];
        return ref slot.Key == key ? ref slot : ref Search(text.Slice(at, 2), key);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ref Slot Search(ReadOnlySpan<char> term, ulong key)
    {
        var mask = slots.Length - 1;
        for (var at = PlaceOf(key); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Next == 0)
                return ref Add(term, key, at);
            if (slot.Key == key && (TermKey.IsWhole(key) || this[slot.Term].SequenceEqual(term)))
                return ref slot;
        }
    }

    /// <summary>Adds the terms of another table.</summary>
    /// <returns>By their numbers there, their numbers here.</returns>
    public int[] Add(TermTable other)
    {
        var numbers = new int[other.Count];
        // In the order of the places: both tables are gone through from front to back.
        foreach (var slot in other.slots)
        {
            if (slot.Next != 0)
                numbers[slot.Term] = GetOrAdd(other[slot.Term], slot.Key).Term;
        }

        return numbers;
    }

    private ref Slot Add(ReadOnlySpan<char> term, ulong key, int at)
    {
        if (Count + 2 > starts.Length)
            Array.Resize(ref starts, 2 * starts.Length);
        while (textLength + term.Length > text.Length)
            Array.Resize(ref text, 2 * text.Length);
        term.CopyTo(text.AsSpan(textLength));
        textLength += term.Length;
        starts[++Count] = textLength;
        if (5 * Count > 3 * slots.Length)
            at = Grow(key);
        ref var slot = ref slots[at];
        (slot.Key, slot.Next) = (key, Count);
        return ref slot;
    }

    // Answers a free place for the key.
    private int Grow(ulong key)
    {
        var old = slots;
        slots = new Slot[2 * old.Length];
        shift--;
        foreach (var slot in old)
        {
            if (slot.Next != 0)
                slots[FreePlaceOf(slot.Key)] = slot;
        }

        return FreePlaceOf(key);
    }

    private int FreePlaceOf(ulong key)
    {
        var at = PlaceOf(key);
        while (slots[at].Next != 0)
            at = (at + 1) & (slots.Length - 1);
        return at;
    }

    // Fibonacci hashing: the upper bits of the product depend on all bits of the key.
    private int PlaceOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> shift);
}
