using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Indexing.Importing;

/// <summary>Parses a sentence about the end of a campaign.</summary>
internal static class SunsetWords
{
    /// <summary>The first quarter in the sentence, in any format; null for none.</summary>
    public static HandbookDate? QuarterIn(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].TrimEnd('.', ',', ';', ':');
            if (Quarter(i + 1 < words.Length ? $"{word} {words[i + 1].TrimEnd('.', ',', ';', ':')}" : word) is { } two)
                return two;
            if (Quarter(word) is { } one)
                return one;
        }

        return null;
    }

    private static HandbookDate? Quarter(string text) =>
        (HandbookDate.Parse(text) ?? LooseDate.Guess(text)) is { Precision: DatePrecision.Quarter } quarter ? quarter : null;
}
