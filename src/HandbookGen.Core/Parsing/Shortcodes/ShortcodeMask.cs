using System.Text;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>
/// For the parsers only: replaces shortcode tags, character for character, with characters that mean nothing to Markdown. Offsets still
/// match the file, and spaces, quotes and pipes in a tag cannot break the link, table or HTML around it. Hugo uses placeholders for this.
/// The characters are Unicode noncharacters, which text never contains: a first one, four digits, as many fillers as needed, a last one.
/// </summary>
internal static class ShortcodeMask
{
    /// <summary>The character that every mask starts with.</summary>
    public const char First = '\uFDD0';

    /// <summary>The maximum number of tags on a page; any further tags are text.</summary>
    public const int Limit = Base * Base * Base * Base;

    private const char Last = '\uFDD1';
    private const char Filler = '\uFDD2';
    private const char Zero = '\uFDD3';
    private const int Base = 29;
    private const int Head = 5;

    public static bool IsIn(ReadOnlySpan<char> text) => text.Contains(First);

    /// <summary>Whether the text contains a mask or a fragment of one.</summary>
    public static bool HasTraceIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange(First, (char)(Zero + Base - 1));

    /// <summary>The text with every mask replaced.</summary>
    /// <param name="replace">Gets the number of a mask.</param>
    public static string Replace(string text, Func<int, string> replace)
    {
        if (!IsIn(text))
            return text;
        var result = new StringBuilder(text.Length);
        Cut(text, part => result.Append(part), number => result.Append(replace(number)));
        return result.ToString();
    }

    /// <summary>Splits a text at its masks, from start to end.</summary>
    /// <param name="onText">Gets the text between masks, in one or more parts.</param>
    /// <param name="onMask">Gets the number of each mask.</param>
    public static void Cut(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>> onText, Action<int> onMask)
    {
        for (int mask; (mask = text.IndexOf(First)) >= 0; )
        {
            CutStray(text[..mask], onText);
            var number = NumberAt(text, mask);
            if (number >= 0)
                onMask(number);
            text = text[(number < 0 ? mask + 1 : EndOf(text, mask))..];
        }

        CutStray(text, onText);
    }

    /// <summary>The number of the mask that starts at the offset; negative if there is none.</summary>
    public static int NumberAt(ReadOnlySpan<char> text, int offset)
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

    /// <summary>Writes a mask over a tag. An escaped tag keeps its whitespace, so that it cannot become part of a URL.</summary>
    public static void Write(Span<char> text, ShortcodeTag tag, int number)
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

    /// <summary>The offset after a mask. A truncated mask ends after its digits.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int mask)
    {
        var end = mask + Head;
        while (end < text.Length && (text[end] == Filler || char.IsWhiteSpace(text[end])))
            end++;
        return end < text.Length && text[end] == Last ? end + 1 : mask + Head;
    }

    // Drops the rest of a mask whose start is in another block.
    private static void CutStray(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>> onText)
    {
        for (int stray; (stray = text.IndexOfAnyInRange(Last, (char)(Zero + Base - 1))) >= 0; text = text[(stray + 1)..])
            onText(text[..stray]);
        onText(text);
    }
}
