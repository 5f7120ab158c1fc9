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

    public static void Append(StringBuilder text, uint number)
    {
        for (; number >= More; number >>= 5)
            text.Append((char)(Zero + More + (number % More)));
        text.Append((char)(Zero + number));
    }
}
