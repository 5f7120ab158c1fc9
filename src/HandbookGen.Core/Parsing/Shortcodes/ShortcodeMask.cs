using System.Text;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>
/// Puts characters that mean nothing to Markdown in the place of the shortcode tags, one for one, so that every offset stays what it is
/// in the file, while blanks, quotes and pipes of a tag cannot break the link, table or HTML around it. Hugo has placeholders for the same purpose.
/// The characters are Unicode's noncharacters, which no text may hold: a first one, four digits, as many fillers as it takes, and a last one.
/// </summary>
public static class ShortcodeMask
{
    /// <summary>The character that every mask begins with.</summary>
    public const char First = '\uFDD0';

    /// <summary>How many tags a page can have; the tags behind are text.</summary>
    internal const int Limit = Base * Base * Base * Base;

    private const char Last = '\uFDD1';
    private const char Filler = '\uFDD2';
    private const char Zero = '\uFDD3';
    private const int Base = 29;
    private const int Head = 5;

    private static readonly byte[] FirstInUtf8 = Encoding.UTF8.GetBytes([First]);

    public static bool IsIn(string text) => text.Contains(First);

    /// <summary>The same for a text in UTF-8.</summary>
    public static bool IsIn(ReadOnlySpan<byte> text) => text.IndexOf(FirstInUtf8) >= 0;

    /// <summary>The text with each part that has a mask replaced.</summary>
    /// <param name="replace">Takes the number of a mask and its offset.</param>
    public static string Replace(string text, Func<int, int, string> replace)
    {
        var mask = text.IndexOf(First);
        if (mask < 0)
            return text;
        var result = new StringBuilder(text.Length);
        var at = 0;
        for (; mask >= 0; mask = text.IndexOf(First, at))
        {
            Append(result, text, at, mask);
            var number = NumberAt(text, mask);
            if (number >= 0)
                result.Append(replace(number, mask));
            at = number < 0 ? mask + 1 : EndOf(text, mask);
        }

        Append(result, text, at, text.Length);
        return result.ToString();
    }

    /// <summary>The number of the mask that begins at the offset; negative for none.</summary>
    internal static int NumberAt(string text, int offset)
    {
        if (offset + Head > text.Length || text[offset] != First)
            return -1;
        var number = 0;
        for (var i = offset + 1; i < offset + Head; i++)
        {
            if (text[i] is < Zero or >= (char)(Zero + Base))
                return -1;
            number = (number * Base) + text[i] - Zero;
        }

        return number;
    }

    /// <summary>Writes a mask over a tag. Of a tag that is only shown the blanks stay, since a link may not be made of it.</summary>
    internal static void Write(Span<char> text, ShortcodeTag tag, int number)
    {
        for (var i = tag.Start + Head; i < tag.End - 1; i++)
        {
            if (tag.Kind != ShortcodeTagKind.Escaped || !char.IsWhiteSpace(text[i]))
                text[i] = Filler;
        }

        text[tag.Start] = First;
        for (var i = tag.Start + Head - 1; i > tag.Start; i--, number /= Base)
            text[i] = (char)(Zero + (number % Base));
        text[tag.End - 1] = Last;
    }

    /// <summary>The offset behind a mask. One that was cut off ends where something else begins.</summary>
    internal static int EndOf(string text, int mask)
    {
        var end = mask + Head;
        while (end < text.Length && (text[end] == Filler || char.IsWhiteSpace(text[end])))
            end++;
        return end < text.Length && text[end] == Last ? end + 1 : mask + Head;
    }

    // Without the rest of a mask whose beginning went into another block.
    private static void Append(StringBuilder result, string text, int start, int end)
    {
        var part = text.AsSpan(start, end - start);
        for (int stray; (stray = part.IndexOfAnyInRange(Last, (char)(Zero + Base - 1))) >= 0; part = part[(stray + 1)..])
            result.Append(part[..stray]);
        result.Append(part);
    }
}
