namespace HandbookGen.Rendering.Search;

/// <summary>
/// Cuts a text into terms. Words are folded and cut after 40 characters. Scripts without spaces form runs: each pair of adjacent
/// characters in a run is a term, and so is the last character. Words joined by hyphens and underscores are an additional term when they
/// look like a code: with a digit or an underscore.
/// </summary>
/// <param name="text">The text to cut.</param>
/// <param name="buffer">Room for joined words; at least <see cref="BufferLength"/>.</param>
internal ref struct TermReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    public const int BufferLength = 2 * LongestCode;
    public const int LongestCode = 64;
    private const int LongestWord = 40;

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private int at;

    // The length of the words joined so far.
    private int joined;
    private int words;
    private bool isCodeDue;

    /// <summary>Valid until the next call of <see cref="MoveNext"/>.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether <see cref="Current"/> is the last character of a run.</summary>
    public readonly bool IsEndOfRun => Current is [var c] && TermCharacters.IsCjk(c);

    public bool MoveNext()
    {
        if (isCodeDue)
        {
            Current = buffer[..joined];
            Forget();
            return true;
        }

        while (at < text.Length && TermCharacters.Fold(text[at]) <= TermCharacters.Skipped)
            at++;
        if (at == text.Length)
            return false;
        if (TermCharacters.IsCjk(text[at]))
            ReadPair();
        else
            ReadWord();
        return true;
    }

    private void ReadPair()
    {
        var isLast = at + 1 == text.Length || !TermCharacters.IsCjk(text[at + 1]);
        Current = text.Slice(at, isLast ? 1 : 2);
        at++;
    }

    private void ReadWord()
    {
        var word = buffer[joined..];
        var length = 0;
        for (; at < text.Length; at++)
        {
            var c = TermCharacters.Fold(text[at]);
            if (c == TermCharacters.Separator || TermCharacters.IsCjk(text[at]))
                break;
            if (c != TermCharacters.Skipped && length < LongestWord)
                word[length++] = c;
        }

        Current = word[..length];
        joined += length;
        words++;
        Join();
    }

    private void Join()
    {
        if (at + 1 < text.Length && text[at] is '-' or '_' && IsWord(text[at + 1]) && joined < LongestCode)
        {
            buffer[joined++] = text[at++];
        }
        else if (words > 1 && joined <= LongestCode && LooksLikeCode(buffer[..joined]))
        {
            isCodeDue = true;
        }
        else
        {
            Forget();
        }
    }

    private void Forget() => (joined, words, isCodeDue) = (0, 0, false);

    private static bool LooksLikeCode(ReadOnlySpan<char> joined) => joined.Contains('_') || joined.ContainsAnyInRange('0', '9');

    private static bool IsWord(char c) => TermCharacters.Fold(c) > TermCharacters.Skipped && !TermCharacters.IsCjk(c);
}
