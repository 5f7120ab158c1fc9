using System.Text;

namespace HandbookGen.Parsing;

/// <summary>Finds emoji in text.</summary>
internal static class EmojiText
{
    /// <summary>The first run of emoji between two offsets, including joiners and variation selectors; null if there is none.</summary>
    public static (int Start, int Length)? Find(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            // Below the arrows are only letters and punctuation.
            var next = text.AsSpan(at, end - at).IndexOfAnyInRange('\u2190', '\uDBFF');
            if (next < 0)
                return null;
            at += next;
            var after = at;
            while (after < end && Rune.TryGetRuneAt(text, after, out var rune) && (IsEmoji(rune) || (after > at && IsJoiner(rune))))
                after += rune.Utf16SequenceLength;
            if (after > at)
                return (at, after - at);
        }

        return null;
    }

    // Characters that are pictures by themselves, not the arrows, boxes and check marks of plain text.
    private static bool IsEmoji(Rune rune) =>
        rune.Value
            is (>= 0x1F000 and <= 0x1FAFF)
                or 0x231A
                or 0x231B
                or 0x23E9
                or 0x23EA
                or 0x23EB
                or 0x23EC
                or 0x23F0
                or 0x23F1
                or 0x23F3
                or (>= 0x2600 and <= 0x27BF and not (>= 0x2768 and <= 0x2775) and not 0x2713 and not 0x2717 and not 0x2605 and not 0x2606)
                or 0x2B50
                or 0x2B55
                or 0x2B1B
                or 0x2B1C;

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200D or 0xFE0E or 0xFE0F or 0x20E3;
}
