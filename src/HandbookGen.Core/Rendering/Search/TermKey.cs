namespace HandbookGen.Rendering.Search;

/// <summary>A number for a term: the term itself for one of up to three characters, so for every one of two CJK characters; a hash for a longer one.</summary>
internal static class TermKey
{
    /// <summary>The key of no characters.</summary>
    public const ulong Empty = 0;

    private const ulong Hashed = 1UL << 63;
    private const int LongestWhole = 3;

    /// <summary>Whether terms with the key are the same; others have to be compared.</summary>
    public static bool IsWhole(ulong key) => key < Hashed;

    /// <summary>The key of a term with one more character.</summary>
    /// <param name="length">How many characters the term has so far.</param>
    public static ulong Next(ulong key, int length, char c) =>
        length < LongestWhole ? (key << 16) | c : (((key ^ c) * 0x100000001B3) ^ (key >> 29)) | Hashed;

    public static ulong OfTwo(char first, char second) => ((ulong)first << 16) | second;

    public static ulong Of(ReadOnlySpan<char> term)
    {
        var key = Empty;
        for (var i = 0; i < term.Length; i++)
            key = Next(key, i, term[i]);
        return key;
    }
}
