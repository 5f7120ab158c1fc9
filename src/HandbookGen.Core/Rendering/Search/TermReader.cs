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
    private bool isCodeDue;

    /// <summary>Good until the next call of <see cref="MoveNext"/>.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Of the current term, as <see cref="TermTable"/> wants it.</summary>
    public uint Hash { get; private set; }

    public bool MoveNext()
    {
        if (isCodeDue)
        {
            SetCurrent(buffer[..joined]);
            Forget();
            return true;
        }

        var folds = TermCharacters.Folds;
        var i = at;
        while (i < text.Length && folds[text[i]] <= TermCharacters.Skipped)
            i++;
        at = i;
        if (i == text.Length)
            return false;
        if (TermCharacters.IsCjk(text[i]))
            ReadCjk();
        else
            ReadWord();
        return true;
    }

    private void ReadCjk()
    {
        var hasNext = at + 1 < text.Length && TermCharacters.IsCjk(text[at + 1]);
        SetCurrent(text.Slice(at++, hasNext ? 2 : 1));
    }

    // Most of the time of an index is spent here: everything is in local variables, and the hash is made on the way.
    private void ReadWord()
    {
        var characters = text;
        var word = buffer[joined..];
        var folds = TermCharacters.Folds;
        var (i, length, hash) = (at, 0, TermTable.EmptyHash);
        for (; i < characters.Length; i++)
        {
            var typed = characters[i];
            var c = folds[typed];
            if (c <= TermCharacters.Skipped)
            {
                if (c == TermCharacters.Separator)
                    break;
                continue;
            }

            if (TermCharacters.IsCjk(typed))
                break;
            if (length >= LongestWord)
                continue;
            word[length++] = c;
            hash = TermTable.Next(hash, c);
        }

        at = i;
        Current = word[..length];
        Hash = hash;
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

    private void SetCurrent(ReadOnlySpan<char> term)
    {
        Current = term;
        Hash = TermTable.HashOf(term);
    }

    private void Forget() => (joined, words, isCodeDue) = (0, 0, false);

    private static bool LooksLikeCode(ReadOnlySpan<char> joined) => joined.Contains('_') || joined.ContainsAnyInRange('0', '9');

    private static bool IsWord(char c) => TermCharacters.Fold(c) > TermCharacters.Skipped && !TermCharacters.IsCjk(c);
}
