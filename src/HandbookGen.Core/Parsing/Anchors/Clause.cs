using System.Collections.Immutable;

namespace HandbookGen.Parsing;

/// <summary>A part of a text up to a punctuation mark or a dash: <c>do not change this anchor</c>.</summary>
/// <param name="Start">Where its first word begins in the text.</param>
/// <param name="Words">At least one.</param>
/// <param name="Separator">The mark behind it; <c>'\0'</c> at the end of the text.</param>
internal sealed record Clause(int Start, ImmutableArray<ClauseWord> Words, char Separator)
{
    public const string Separators = ".,:;!?()[]–—";

    /// <summary>The clauses of a text, in order; those without a word are left out.</summary>
    public static ImmutableArray<Clause> Of(string text)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var words = ImmutableArray.CreateBuilder<ClauseWord>();
        var at = 0;
        while (at < text.Length)
        {
            if (IsSeparator(text, at))
                Add(text[at++]);
            else if (char.IsLetterOrDigit(text[at]))
                words.Add(WordAt(text, ref at));
            else
                at++;
        }

        Add('\0');
        return clauses.ToImmutable();

        void Add(char separator)
        {
            if (words.Count > 0)
                clauses.Add(new Clause(words[0].Start, words.ToImmutable(), separator));
            words.Clear();
        }
    }

    // `do-not-change` is three words, ` - ` a dash.
    private static bool IsSeparator(string text, int at) =>
        Separators.Contains(text[at])
        || (text[at] == '-' && at > 0 && text[at - 1] is ' ' or '-' && at + 1 < text.Length && text[at + 1] is ' ' or '-');

    private static ClauseWord WordAt(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’' or '_'))
            at++;
        return new ClauseWord(text[start..at].Replace("'", "").Replace("’", "").ToLowerInvariant(), start, at);
    }
}

/// <param name="Text">In lower case, without apostrophes: <c>dont</c>.</param>
/// <param name="Start">Where it begins in the text, 0-based.</param>
/// <param name="End">One past its last character.</param>
internal readonly record struct ClauseWord(string Text, int Start, int End);
