using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// Cuts a text into terms, without allocating strings. Words are folded and cut after 40 characters. Scripts without spaces form runs:
/// each pair of adjacent characters in a run is a term, and so is the last character: <see cref="Pair"/>. Words joined by hyphens and
/// underscores are an additional term when they look like a code: with a digit or an underscore.
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
    private readonly ReadOnlySpan<char> folds = TermCharacters.Folds;
    private int at;

    // The length of the words joined so far.
    private int joined;
    private int words;
    private bool isCodeDue;

    /// <summary>Valid until the next call of <see cref="MoveNext"/>.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The key of the current term; meaningless for a run.</summary>
    public uint Key { get; private set; }

    /// <summary>Whether <see cref="Current"/> is a run of characters, each of which begins a term.</summary>
    public bool IsRun { get; private set; }

    /// <summary>The term that begins at a character of a run.</summary>
    public static ReadOnlySpan<char> Pair(ReadOnlySpan<char> run, int at) => run.Slice(at, at + 1 < run.Length ? 2 : 1);

    public static uint KeyOfPair(ReadOnlySpan<char> run, int at) =>
        at + 1 < run.Length ? TermKey.OfTwo(run[at], run[at + 1]) : TermKey.OfOne(run[at]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        IsRun = false;
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
            ReadRun();
        else
            ReadWord();
        return true;
    }

    private void ReadRun()
    {
        var end = at + 1;
        while (end < text.Length && TermCharacters.IsCjk(text[end]))
            end++;
        Current = text[at..end];
        IsRun = true;
        at = end;
    }

    // Indexing spends most of its time here: everything is in local variables, and the key is computed on the way. Like the other methods
    // that see every character or term, it is fully optimized at once: a build ends before tiered compilation would notice.
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
        Key = TermKey.End(key, length);
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
