using System.Numerics;
using System.Runtime.InteropServices;

namespace HandbookGen.Rendering.Search;

/// <summary>Counts non-ASCII characters.</summary>
internal static class WideCharacters
{
    public static int In(ReadOnlySpan<char> words)
    {
        var (count, at) = (0, 0);
        var letters = MemoryMarshal.Cast<char, ushort>(words);
        // Many at once: a wide one sets all bits, which is -1.
        for (; at + Vector<ushort>.Count <= letters.Length; at += Vector<ushort>.Count)
            count -= Vector.Sum(Vector.AsVectorInt16(Vector.GreaterThan(new Vector<ushort>(letters[at..]), new Vector<ushort>('\u007F'))));
        foreach (var c in words[at..])
            count += c > '\u007F' ? 1 : 0;
        return count;
    }
}
