using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// Numbers as text that every server compresses and every browser reads: five bits per character, lowest first, as <c>0</c> to <c>o</c>;
/// after a character from <c>P</c> on, the number continues.
/// </summary>
internal static class SearchNumbers
{
    private const int Zero = '0';
    private const uint More = 32;

    // From here on, a number takes more than four characters.
    private const uint Long = 1 << 20;

    /// <summary>An upper bound of the characters per number.</summary>
    public const int Longest = 8;

    /// <param name="to">With room for <see cref="Longest"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(Span<char> to, uint number)
    {
        if (number >= Long)
            return WriteLong(to, number);
        // The length is unpredictable, so there is no branch: always writes four characters of 16 bits; the next number overwrites surplus
        // ones.
        var length = LengthOf(number);
        var four = (number & 0x1F) | ((ulong)(number & 0x3E0) << 11) | ((ulong)(number & 0x7C00) << 22) | ((ulong)(number & 0xF8000) << 33);
        four += 0x0030_0030_0030_0030 + (0x0020_0020_0020_0020 & ((1UL << (16 * (length - 1))) - 1));
        (to[3], to[2], to[1], to[0]) = ((char)(four >> 48), (char)(four >> 32), (char)(four >> 16), (char)four);
        return length;
    }

    private static int WriteLong(Span<char> to, uint number)
    {
        var length = 0;
        for (; number >= More; number >>= 5)
            to[length++] = (char)(Zero + (number & (More - 1)) + More);
        to[length++] = (char)(Zero + number);
        return length;
    }

    public static void Append(StringBuilder text, uint number)
    {
        Span<char> digits = stackalloc char[Longest];
        text.Append(digits[..Write(digits, number)]);
    }

    /// <summary>The number of characters that it takes.</summary>
    public static int LengthOf(uint number) => 1 + BitOperations.Log2(number | 1) / 5;
}
