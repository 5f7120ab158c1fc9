namespace HandbookGen.Rendering.Search;

/// <summary>
/// Cuts a text into terms, without making a string of any. Words are folded and cut after 40 characters. Of scripts without blanks every two
/// neighbors are a term, and the last character of a run by itself. Words joined by hyphens and underscores are a term once more as a whole
/// when they look like a code: with a digit or an underscore.
/// </summary>
/// <param name="text">What is cut.</param>
/// <param name="buffer">Room for the words that are joined; at least <see cref="BufferLength"/>.</param>
internal ref struct TermReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    public const int BufferLength = 2 * LongestCode;
    public const int LongestCode = 64;
    private const int LongestWord = 40;

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private int at;

    // The words that are joined so far.
    private int joined;
    private int words;
    private bool looksLikeCode;
    private bool isCodeDue;

    /// <summary>Good until the next call of <see cref="MoveNext"/>.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public readonly TermReader GetEnumerator() => this;

    public bool MoveNext()
    {
        if (isCodeDue)
        {
            Current = buffer[..joined];
            Forget();
            return true;
        }

        for (; at < text.Length; at++)
        {
            if (TermCharacters.IsCjk(text[at]))
                return ReadCjk();
            if (IsWord(text[at]))
                return ReadWord();
        }

        return false;
    }

    private bool ReadCjk()
    {
        var hasNext = at + 1 < text.Length && TermCharacters.IsCjk(text[at + 1]);
        Current = text.Slice(at++, hasNext ? 2 : 1);
        return true;
    }

    private bool ReadWord()
    {
        var start = joined;
        for (; at < text.Length && !TermCharacters.IsCjk(text[at]); at++)
        {
            var c = TermCharacters.Fold(text[at]);
            if (c == TermCharacters.Separator)
                break;
            if (c == TermCharacters.Skipped || joined - start >= LongestWord)
                continue;
            buffer[joined++] = c;
            looksLikeCode |= char.IsAsciiDigit(c);
        }

        Current = buffer[start..joined];
        words++;
        if (at + 1 < text.Length && text[at] is '-' or '_' && IsWord(text[at + 1]) && joined < LongestCode)
        {
            looksLikeCode |= text[at] == '_';
            buffer[joined++] = text[at++];
        }
        else if (words > 1 && looksLikeCode && joined <= LongestCode)
        {
            isCodeDue = true;
        }
        else
        {
            Forget();
        }

        return true;
    }

    private void Forget() => (joined, words, looksLikeCode, isCodeDue) = (0, 0, false, false);

    private static bool IsWord(char c) => TermCharacters.Fold(c) is not (TermCharacters.Separator or TermCharacters.Skipped) && !TermCharacters.IsCjk(c);
}
