namespace HandbookGen.Rendering.Search;

/// <summary>
/// A 32-bit key for a term: the term itself for two CJK characters and for up to four ASCII letters, as most terms are; a hash for the
/// others. Short, so that many fit into the processor's cache; a longer hash would still have to be checked.
/// </summary>
internal static class TermKey
{
    /// <summary>The state of <see cref="Next"/> for no characters.</summary>
    public const ulong Empty = 0;

    // Keys below are four letters of seven bits, keys between the two are hashes, and keys above are two characters of 16 bits.
    private const uint FirstHash = 1 << 28;
    private const uint FirstPair = (uint)FirstCjk << 16;

    private const char FirstCjk = '\u3005';
    private const int LongestWhole = 4;
    private const ulong BeyondAscii = 0xFF80_FF80_FF80_FF80;

    /// <summary>Whether equal keys mean equal terms; others have to be compared.</summary>
    public static bool IsWhole(uint key) => key - FirstHash >= FirstPair - FirstHash;

    /// <summary>The state of a key after one more character.</summary>
    /// <param name="length">The number of characters before it.</param>
    public static ulong Next(ulong soFar, int length, char c) =>
        length < LongestWhole ? (soFar << 16) | c : ((soFar ^ c) * 0x100000001B3) ^ (soFar >> 29);

    /// <summary>The key of a term that ends here.</summary>
    /// <param name="length">The number of its characters; at least one.</param>
    public static uint End(ulong soFar, int length)
    {
        if (length <= LongestWhole && (soFar & BeyondAscii) == 0)
            return Packed(soFar);
        if (length == 2 && soFar >= FirstPair)
            return (uint)soFar;
        if (length == 1 && soFar >= FirstCjk)
            return (uint)soFar << 16;
        return FirstHash + (uint)(((soFar * 0x9E3779B97F4A7C15) >> 32) * (FirstPair - FirstHash) >> 32);
    }

    public static uint OfTwo(char first, char second) => ((uint)first << 16) | second;

    /// <summary>The key of a single CJK character.</summary>
    public static uint OfOne(char c) => (uint)c << 16;

    public static uint Of(ReadOnlySpan<char> term)
    {
        var soFar = Empty;
        for (var i = 0; i < term.Length; i++)
            soFar = Next(soFar, i, term[i]);
        return End(soFar, term.Length);
    }

    private static uint Packed(ulong letters) =>
        (uint)((letters & 0x7F) | ((letters >> 9) & 0x3F80) | ((letters >> 18) & 0x1F_C000) | ((letters >> 27) & 0xFE0_0000));
}
