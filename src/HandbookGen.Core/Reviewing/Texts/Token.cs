using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HandbookGen.Reviewing;

/// <summary>
/// A piece of text that is compared as a whole: a word, a character of a script without spaces, a run of spaces, or a sign.
/// </summary>
/// <param name="Text">Spaces are collapsed into one.</param>
public sealed record Token(string Text, TokenKind Kind)
{
    /// <summary>Whether it counts as a word.</summary>
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Wide;

    /// <summary>Cuts a text: a run of letters and digits, or one Han, kana or Hangul character, is a word.</summary>
    public static ImmutableArray<Token> Of(ReadOnlySpan<char> text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var first, out var length);
            var kind = KindOf(first);
            while (kind is TokenKind.Word or TokenKind.Space && length < text.Length)
            {
                Rune.DecodeFromUtf16(text[length..], out var next, out var more);
                if (KindOf(next) != kind && !(kind == TokenKind.Word && IsMark(next)))
                    break;
                length += more;
            }

            // A voiced sound mark of its own, or a variation selector, belongs to the character before it.
            while (kind == TokenKind.Wide && length < text.Length)
            {
                Rune.DecodeFromUtf16(text[length..], out var next, out var more);
                if (!IsMark(next))
                    break;
                length += more;
            }

            tokens.Add(new Token(kind == TokenKind.Space ? " " : text[..length].ToString(), kind));
            text = text[length..];
        }

        return tokens.ToImmutable();
    }

    private static TokenKind KindOf(Rune rune) =>
        Rune.IsWhiteSpace(rune) ? TokenKind.Space
        : IsWide(rune.Value) ? TokenKind.Wide
        : Rune.IsLetterOrDigit(rune) ? TokenKind.Word
        : TokenKind.Sign;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Blocks of Unicode: kana, Bopomofo, Han with its extensions and compatibility forms, Hangul, halfwidth kana and Hangul.
    private static bool IsWide(int value) =>
        value
            is (>= 0x3041 and <= 0x3096)
                or (>= 0x309D and <= 0x309F)
                or (>= 0x30A1 and <= 0x30FA)
                or (>= 0x30FC and <= 0x312F)
                or (>= 0x3131 and <= 0x318E)
                or (>= 0x31A0 and <= 0x31BF)
                or (>= 0x31F0 and <= 0x31FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0x1100 and <= 0x11FF)
                or (>= 0xA960 and <= 0xA97C)
                or (>= 0xAC00 and <= 0xD7FB)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF66 and <= 0xFFDC)
                or (>= 0x1B000 and <= 0x1B16F)
                or (>= 0x20000 and <= 0x323AF)
                or 0x3005
                or 0x3007;
}

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A run of letters and digits.</summary>
    Word,

    /// <summary>One Han, kana or Hangul character.</summary>
    Wide,

    /// <summary>White space.</summary>
    Space,

    /// <summary>Any other character.</summary>
    Sign,
}
