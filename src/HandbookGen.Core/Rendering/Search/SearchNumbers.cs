using System.Numerics;
using System.Text;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// Numbers as text that every server compresses and every browser reads: five bits to a character, lowest first, from <c>0</c> to <c>o</c>;
/// those from <c>P</c> on are followed by more of the same number.
/// </summary>
internal static class SearchNumbers
{
    private const int Zero = '0';
    private const uint More = 32;

    /// <summary>More characters than any number takes.</summary>
    public const int Longest = 8;

    /// <param name="to">With room for <see cref="Longest"/> characters.</param>
    /// <returns>How many characters were written.</returns>
    public static int Write(Span<char> to, uint number)
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

    /// <summary>How many characters it takes.</summary>
    public static int LengthOf(uint number) => 1 + BitOperations.Log2(number | 1) / 5;
}
