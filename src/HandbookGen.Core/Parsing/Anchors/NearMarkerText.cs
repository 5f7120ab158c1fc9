using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>
/// Recognizes comments that were meant to protect an anchor, but have other words: typos, and the same said differently; and the right
/// words outside of a comment.
/// </summary>
internal static class NearMarkerText
{
    private const int LettersPerTypo = 7;
    private const int LongestWords = 100;
    private const string Anchor = "ANCHOR";

    /// <summary>What a comment should say; null when it does not resemble a marker.</summary>
    /// <param name="comment">The text between <c>&lt;!--</c> and <c>--></c>, which is not a marker.</param>
    /// <param name="others">Additional spellings: the setting <c>ProtectedAnchorMarkers</c>.</param>
    /// <param name="isAtAnchor">Whether it stands where a marker would protect something.</param>
    public static string? MeantBy(ReadOnlySpan<char> comment, ImmutableArray<string> others, bool isAtAnchor)
    {
        var text = MarkerText.InOneLine(comment.Trim("- \t\r\n"));
        if (AnchorProhibition.Find(text, isAtAnchor) is { } reason)
            return MarkerText.Usual + Reason(reason);

        var end = text.AsSpan().IndexOfAny(":;,.!([–—");
        var words = Letters(end < 0 ? text : text[..end]);
        return MarkerText.Spellings.Concat(others).FirstOrDefault(spelling => IsNear(words, Letters(spelling))) is { } meant
            ? MarkerText.InOneLine(meant) + Reason(end < 0 ? "" : text[end..])
            : null;
    }

    /// <summary>The marker whose words a whole paragraph has, whatever marks stand around them; null if it has others.</summary>
    /// <param name="text">The source of the paragraph.</param>
    /// <param name="others">As in <see cref="MeantBy"/>.</param>
    public static string? MeantByWords(ReadOnlySpan<char> text, ImmutableArray<string> others)
    {
        if (text.Length > LongestWords || text.Contains("<!--", StringComparison.Ordinal))
            return null;
        var words = Letters(text.ToString());
        return words.Length > 0 && MarkerText.Spellings.Concat(others).FirstOrDefault(spelling => Letters(spelling) == words) is { } meant
            ? MarkerText.InOneLine(meant)
            : null;
    }

    // Punctuation and invisible characters between the letters do not count, nor do missing blanks.
    private static bool IsNear(string words, string spelling)
    {
        var limit = spelling.Length / LettersPerTypo;
        return spelling.Length > 0
            && Math.Abs(words.Length - spelling.Length) <= limit
            && EditDistance.Between(words, spelling, limit) <= limit
            && (!spelling.Contains(Anchor, StringComparison.Ordinal) || HasAnchor(words));
    }

    // "Do not change this author" is about something else.
    private static bool HasAnchor(string words)
    {
        for (var length = Anchor.Length - 1; length <= Anchor.Length + 1; length++)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (EditDistance.Between(words.AsSpan(start, length), Anchor, 1) <= 1)
                    return true;
            }
        }

        return false;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    private static string Reason(string rest) =>
        MarkerText.IsReason(rest) ? ": " + rest.TrimStart(':', ';', ',', '.', '!', '–', '—', '-', ' ') : "";
}
