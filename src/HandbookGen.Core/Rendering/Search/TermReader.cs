using System.Runtime.CompilerServices;

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
    private readonly ReadOnlySpan<char> folds = TermCharacters.Folds;
    private int at;

    // The next character is known to be one of a run without blanks.
    private bool isInRun;

    // The words that are joined so far.
    private int joined;
    private int words;
    private bool isCodeDue;

    /// <summary>Good until the next call of <see cref="MoveNext"/>.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Of the current term.</summary>
    public ulong Key { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        if (isInRun)
        {
            ReadCjk();
            return true;
        }

        if (isCodeDue)
        {
            Current = buffer[..joined];
            Key = TermKey.Of(Current);
            Forget();
            return true;
        }

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
        isInRun = at + 1 < text.Length && TermCharacters.IsCjk(text[at + 1]);
        Current = text.Slice(at, isInRun ? 2 : 1);
        Key = isInRun ? TermKey.OfTwo(text[at], text[at + 1]) : text[at];
        at++;
    }

    // Most of the time of an index is spent here: everything is in local variables, and the key is made on the way. Like the other methods that see
    // every character or term, it is compiled for good at once: a build is over before the runtime would find that out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadWord()
    {
        var characters = text;
        var word = buffer[joined..];
        var (i, length, key) = (at, 0, TermKey.Empty);
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
            key = TermKey.Next(key, length, c);
            word[length++] = c;
        }

        at = i;
        Current = word[..length];
        Key = key;
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
