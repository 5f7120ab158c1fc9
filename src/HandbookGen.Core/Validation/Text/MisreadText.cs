using System.Collections.Frozen;
using System.Text;

namespace HandbookGen.Validation;

/// <summary>
/// UTF-8 text that a program decoded as Windows-1252 or Mac Roman and saved again: <c>â€™</c> for an apostrophe, <c>‚è±</c> for a clock.
/// Both
/// encodings map every byte to a character, so the original text can be recovered.
/// </summary>
internal static class MisreadText
{
    // The bytes from 0x80 on, in order. https://encoding.spec.whatwg.org/index-windows-1252.txt,
    // https://encoding.spec.whatwg.org/index-macintosh.txt
    private const string WindowsHigh =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
        + "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

    private const string MacHigh =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
        + "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    private static readonly FrozenDictionary<char, byte> Windows = BytesOf(WindowsHigh, keepsControls: true);
    private static readonly FrozenDictionary<char, byte> Mac = BytesOf(MacHigh, keepsControls: false);

    // In characters. A longer run becomes several findings, so that text which is not mojibake is not scanned over and over.
    private const int LongestRun = 200;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The first misread run at or after an offset; null if there is none.</summary>
    public static (int Start, int End, string Text)? Find(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = NextLead(text.AsSpan(at));
            if (next < 0)
                return null;
            at += next;
            if ((Read(text, at, Windows) ?? Read(text, at, Mac)) is var (end, decoded))
                return (at, end, Again(decoded));
        }

        return null;
    }

    // 0xC2 to 0xF4 start a character of several bytes. Of Mac Roman, only the ones that occur in real pages.
    private static int NextLead(ReadOnlySpan<char> text)
    {
        var windows = text.IndexOfAnyInRange('\u00c2', '\u00f4');
        var mac = (windows < 0 ? text : text[..windows]).IndexOfAny("‚√¬\uf8ff");
        return mac >= 0 ? mac : windows;
    }

    private static (int End, string Text)? Read(string text, int start, FrozenDictionary<char, byte> set)
    {
        var bytes = new List<byte>();
        var (end, count) = (start, 0);
        while (count < LongestRun && ReadOne(text, end, set, bytes) is { } length)
            (end, count) = (end + length, count + 1);
        return count > 0 && (count > 1 || IsCertain(text, start, bytes)) && Decode(bytes) is { } decoded ? (end, decoded) : null;
    }

    // Adds the bytes of one character, and returns how many characters they were misread as.
    private static int? ReadOne(string text, int at, FrozenDictionary<char, byte> set, List<byte> bytes)
    {
        if (at >= text.Length || !set.TryGetValue(text[at], out var lead))
            return null;
        var length = lead switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0 || at + length > text.Length)
            return null;
        for (var i = 1; i < length; i++)
        {
            if (!set.TryGetValue(text[at + i], out var next) || next is < 0x80 or > 0xBF)
                return null;
        }

        for (var i = 0; i < length; i++)
            bytes.Add(set[text[at + i]]);
        return length;
    }

    // A single character can be a coincidence: “café” followed by punctuation is close to UTF-8, and √π is a number.
    private static bool IsCertain(string text, int start, List<byte> bytes) =>
        bytes[0] is 0xC2 or 0xC3 or 0xE2 or 0xE3 or 0xEF or 0xF0
        && text.AsSpan(start + 1, bytes.Count - 1).ContainsAnyExcept("‘’“”…–—»«∞≤≥≠±∂∑∏∫πΩµ°");

    private static string? Decode(List<byte> bytes)
    {
        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Some texts were misread more than once.
    private static string Again(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        for (; Find(text, at) is var (start, end, decoded); at = end)
            result.Append(text, at, start - at).Append(decoded);
        return result.Append(text, at, text.Length - at).ToString();
    }

    private static FrozenDictionary<char, byte> BytesOf(string high, bool keepsControls)
    {
        var bytes = new Dictionary<char, byte>();
        for (var i = 0; i < high.Length; i++)
            bytes[high[i]] = (byte)(0x80 + i);
        // Latin-1 has control characters where Windows-1252 has quotation marks.
        for (var c = 0x80; keepsControls && c < 0xA0; c++)
            bytes.TryAdd((char)c, (byte)c);
        return bytes.ToFrozenDictionary();
    }
}
