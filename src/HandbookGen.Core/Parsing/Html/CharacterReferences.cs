using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace HandbookGen.Parsing.Html;

/// <summary>
/// Character references such as <c>&amp;amp;</c> and <c>&amp;#38;</c>, as browsers read them in attributes:
/// <see href="https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state"/>.
/// </summary>
public static class CharacterReferences
{
    // The longest name of the standard has 31 letters.
    private const int Longest = 34;

    private static readonly string[] WithoutSemicolon = ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"];

    /// <summary>The text with all references replaced.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('&'))
            return text;
        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (At(text, at) is var (character, length))
            {
                decoded.Append(character);
                at += length;
            }
            else
            {
                decoded.Append(text[at++]);
            }
        }

        return decoded.ToString();
    }

    /// <summary>The reference that starts at an offset: what it stands for, and its length. Null if there is none.</summary>
    public static (string Character, int Length)? At(string text, int offset)
    {
        if (text[offset] != '&' || offset + 2 >= text.Length)
            return null;
        return text[offset + 1] == '#' ? Numeric(text, offset) : Named(text, offset);
    }

    private static (string, int)? Numeric(string text, int offset)
    {
        var isHex = text[offset + 2] is 'x' or 'X';
        var start = offset + (isHex ? 3 : 2);
        var end = start;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            end++;
        if (end == start)
            return null;
        var style = isHex ? NumberStyles.HexNumber : NumberStyles.None;
        var isNumber = int.TryParse(text.AsSpan(start, end - start), style, CultureInfo.InvariantCulture, out var number);
        var character = isNumber && number > 0 && Rune.IsValid(number) ? new Rune(number) : Rune.ReplacementChar;
        return (character.ToString(), end - offset + (end < text.Length && text[end] == ';' ? 1 : 0));
    }

    private static (string, int)? Named(string text, int offset)
    {
        var end = offset + 1;
        while (end < text.Length && end - offset < Longest && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        var name = text.AsSpan(offset + 1, end - offset - 1);
        if (end < text.Length && text[end] == ';')
            return EntityHelper.DecodeEntity(name) is { } character ? (character, end + 1 - offset) : null;
        // '&copy=1' in a URL is a parameter.
        var isWhole = end == text.Length || text[end] != '=';
        foreach (var known in WithoutSemicolon)
        {
            if (isWhole && name.SequenceEqual(known))
                return (EntityHelper.DecodeEntity(name)!, end - offset);
        }

        return null;
    }
}
