namespace HandbookGen.Tests.Mutation;

/// <summary>Makes typos.</summary>
internal static class Typing
{
    /// <summary>Drops or doubles a letter, or swaps it with its neighbor. The same text when there is no letter to mistype.</summary>
    /// <param name="start">Start of the part that may change.</param>
    /// <param name="end">One past it.</param>
    public static string Mistype(string text, int start, int end, Random random)
    {
        int[] letters = [.. Enumerable.Range(start, end - start).Where(i => char.IsAsciiLetter(text[i]))];
        if (letters.Length < 2)
            return text;
        var at = letters[random.Next(letters.Length)];
        var canSwap =
            at + 1 < end && char.IsAsciiLetter(text[at + 1]) && char.ToLowerInvariant(text[at]) != char.ToLowerInvariant(text[at + 1]);
        return random.Next(canSwap ? 3 : 2) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            _ => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
        };
    }

    public static string Mistype(string text, Random random) => Mistype(text, 0, text.Length, random);
}
