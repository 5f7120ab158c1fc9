using System.Globalization;
using System.Text;

namespace HandbookGen.Diagnostics;

/// <summary>Says how two names differ that readers cannot tell apart.</summary>
public static class CodePoints
{
    private const int MostShown = 4;

    /// <summary>
    /// The code points that differ, as the end of a sentence: <c>, with U+00E9 in place of U+0065 U+0301</c>. Empty when the difference
    /// can be seen.
    /// </summary>
    /// <param name="name">The name that has the first code points.</param>
    public static string Apart(string name, string? other)
    {
        if (other is null || name == other)
            return "";
        Rune[] here = [.. name.EnumerateRunes()];
        Rune[] there = [.. other.EnumerateRunes()];
        var start = 0;
        while (start < Math.Min(here.Length, there.Length) && here[start] == there[start])
            start++;
        var end = 0;
        while (end < Math.Min(here.Length, there.Length) - start && here[^(end + 1)] == there[^(end + 1)])
            end++;
        // A mark is part of the letter before it.
        if (start > 0 && (here.Skip(start).Take(1).Any(IsMark) || there.Skip(start).Take(1).Any(IsMark)))
            start--;
        var (mine, theirs) = (here[start..^end], there[start..^end]);
        if (!mine.Concat(theirs).Any(IsHidden) || Seen(mine).Length != Seen(theirs).Length)
            return "";
        return mine.Length == 0 ? $", without {Shown(theirs)}"
            : theirs.Length == 0 ? $", with {Shown(mine)}"
            : $", with {Shown(mine)} in place of {Shown(theirs)}";
    }

    /// <summary>Whether two names look the same.</summary>
    public static bool LookAlike(string name, string other) =>
        Math.Abs(name.Length - other.Length) <= MostShown
        && !(IsPlain(name) && IsPlain(other))
        && Apart(name, other) is { Length: > 0 } apart
        && !apart.Contains('…');

    // Letters, digits and signs of ASCII, which look different.
    private static bool IsPlain(string name) => !name.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static string Shown(Rune[] runes) =>
        string.Join(' ', runes.Take(MostShown).Select(rune => $"U+{rune.Value:X4}")) + (runes.Length > MostShown ? " …" : "");

    private static Rune[] Seen(Rune[] runes) => [.. runes.Where(rune => !IsMark(rune) && !IsInvisible(rune) && !IsJamo(rune, false))];

    private static bool IsHidden(Rune rune) => IsMark(rune) || IsInvisible(rune) || IsJamo(rune, true) || IsDouble(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || (Rune.IsWhiteSpace(rune) && rune.Value != ' ')
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164;

    // Parts of Korean syllables; all but the first part count as marks.
    private static bool IsJamo(Rune rune, bool withFirst) => rune.Value >= (withFirst ? 0x1100 : 0x1160) && rune.Value <= 0x11FF;

    // A second code point for the same letter: units, compatibility ideographs, Greek with the other accent.
    private static bool IsDouble(Rune rune) =>
        rune.Value is 0x2126 or 0x212A or 0x212B or (>= 0xF900 and <= 0xFAFF) or (>= 0x1F70 and <= 0x1F7D);
}
