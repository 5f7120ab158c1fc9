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

    public static void Append(StringBuilder text, uint number)
    {
        for (; number >= More; number >>= 5)
            text.Append((char)(Zero + (number & (More - 1)) + More));
        text.Append((char)(Zero + number));
    }

    /// <summary>How many characters it takes.</summary>
    public static int LengthOf(uint number) => number < 32 ? 1 : number < 1024 ? 2 : number < 32768 ? 3 : number < 1048576 ? 4 : 5;
}
