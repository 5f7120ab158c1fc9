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
            text.Append((char)(Zero + More + (number % More)));
        text.Append((char)(Zero + number));
    }
}
