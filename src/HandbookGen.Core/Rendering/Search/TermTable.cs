namespace HandbookGen.Rendering.Search;

/// <summary>Terms and their numbers, in the order in which they were added. Their characters lie in one array; there are no strings.</summary>
internal sealed class TermTable
{
    /// <summary>The FNV-1a hash of no characters (<see href="http://www.isthe.com/chongo/tech/comp/fnv/"/>).</summary>
    public const uint EmptyHash = 2166136261;

    private char[] text = new char[32 * 1024];
    private int textLength;

    // By number: where the term begins, with the end of the last one behind it, and its hash.
    private int[] starts = new int[4 * 1024];
    private uint[] hashes = new uint[4 * 1024];

    // By hash, open addressing: the number plus one; 0 is free. The length is a power of two and at least twice the number of terms.
    private int[] slots = new int[8 * 1024];

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int term] => text.AsSpan(starts[term], starts[term + 1] - starts[term]);

    public int GetOrAdd(ReadOnlySpan<char> term) => GetOrAdd(term, HashOf(term));

    /// <param name="hash">Of the term.</param>
    public int GetOrAdd(ReadOnlySpan<char> term, uint hash)
    {
        var mask = (uint)slots.Length - 1;
        for (var slot = (hash ^ (hash >> 15)) & mask; ; slot = (slot + 1) & mask)
        {
            var number = slots[slot] - 1;
            if (number < 0)
                return Add(term, hash, slot);
            if (hashes[number] == hash && this[number].SequenceEqual(term))
                return number;
        }
    }

    /// <summary>Adds the terms of another table.</summary>
    /// <returns>By their numbers there, their numbers here.</returns>
    public int[] Add(TermTable other)
    {
        var numbers = new int[other.Count];
        for (var term = 0; term < numbers.Length; term++)
            numbers[term] = GetOrAdd(other[term], other.hashes[term]);
        return numbers;
    }

    private int Add(ReadOnlySpan<char> term, uint hash, uint slot)
    {
        var number = Count++;
        if (Count + 1 > hashes.Length)
        {
            Array.Resize(ref starts, 2 * starts.Length);
            Array.Resize(ref hashes, 2 * hashes.Length);
        }

        while (textLength + term.Length > text.Length)
            Array.Resize(ref text, 2 * text.Length);
        term.CopyTo(text.AsSpan(textLength));
        textLength += term.Length;
        hashes[number] = hash;
        starts[number + 1] = textLength;
        slots[slot] = Count;
        if (2 * Count > slots.Length)
            Grow();
        return number;
    }

    private void Grow()
    {
        slots = new int[2 * slots.Length];
        var mask = (uint)slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (hashes[number] ^ (hashes[number] >> 15)) & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = number + 1;
        }
    }

    /// <summary>The hash of a term with one more character.</summary>
    public static uint Next(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint HashOf(ReadOnlySpan<char> term)
    {
        var hash = EmptyHash;
        foreach (var c in term)
            hash = Next(hash, c);
        return hash;
    }
}
