namespace HandbookGen.Reviewing;

/// <summary>A number of words.</summary>
/// <param name="Words">Runs of letters and digits.</param>
/// <param name="Wide">Han, kana and Hangul characters.</param>
public readonly record struct WordCount(int Words, int Wide)
{
    private const double WordsPerMinute = 220;
    private const double WidePerMinute = 500;

    public int Total => Words + Wide;

    /// <summary>The time to read them, in minutes.</summary>
    public double Minutes => (Words / WordsPerMinute) + (Wide / WidePerMinute);

    public static WordCount Of(IEnumerable<Token> tokens)
    {
        var (words, wide) = (0, 0);
        foreach (var token in tokens)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
            wide += token.Kind == TokenKind.Wide ? 1 : 0;
        }

        return new WordCount(words, wide);
    }

    public static WordCount operator +(WordCount some, WordCount others) => new(some.Words + others.Words, some.Wide + others.Wide);

    /// <summary>The operator by name.</summary>
    public static WordCount Add(WordCount some, WordCount others) => some + others;
}
