using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Suppressions;

/// <summary>Parses a suppression comment.</summary>
internal static class SuppressionComment
{
    /// <summary>The prefix of every suppression.</summary>
    public const string Prefix = "handbookgen-";

    private static readonly ImmutableArray<(string Word, SuppressionKind Kind)> Words =
    [
        ("handbookgen-disable-next-line", SuppressionKind.NextLine),
        ("handbookgen-disable-line", SuppressionKind.Line),
        ("handbookgen-disable-file", SuppressionKind.File),
        ("handbookgen-disable", SuppressionKind.Start),
        ("handbookgen-enable", SuppressionKind.End),
    ];

    /// <summary>The words that a suppression can start with.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Words.Select(word => word.Word)];

    /// <summary>Null for any other comment. All numbers are offsets into the file.</summary>
    /// <param name="start">Start of the comment, including its delimiter.</param>
    /// <param name="textStart">Start of the text inside the delimiters.</param>
    /// <param name="passedOver">The lines below comments that were looked at before.</param>
    public static Suppression? Read(SourceFile source, int start, int end, int textStart, int textEnd, PassedOverLines passedOver)
    {
        var at = SkipWhitespace(source.Text, textStart, textEnd);
        if (!source.Text.AsSpan(at, textEnd - at).StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var word = ReadWord(source, ref at, textEnd);
        var rules = ImmutableArray.CreateBuilder<Located<string>>();
        string? reason = null;
        while ((at = SkipWhitespace(source.Text, at, textEnd)) < textEnd)
        {
            var rule = ReadWord(source, ref at, textEnd);
            if (rule.Value == "--")
            {
                reason = source.Text[at..textEnd].Trim();
                break;
            }

            rules.Add(rule);
        }

        var kind = Words
            .Where(known => known.Word == word.Value)
            .Select(known => known.Kind)
            .DefaultIfEmpty(SuppressionKind.Unknown)
            .First();
        var range = source.RangeAt(start, end);
        var (first, last) = Reach(kind, range, source, passedOver);
        return new Suppression(kind, word, rules.ToImmutable(), string.IsNullOrEmpty(reason) ? null : reason, range, first, last);
    }

    private static (int First, int Last) Reach(SuppressionKind kind, SourceRange range, SourceFile source, PassedOverLines passedOver) =>
        kind switch
        {
            SuppressionKind.NextLine => passedOver.NextLine(source, range.EndLine + 1) is var line ? (line, line) : default,
            SuppressionKind.Line => (range.Line, range.EndLine),
            SuppressionKind.File => (1, int.MaxValue),
            SuppressionKind.Start => (range.Line, int.MaxValue),
            _ => (range.Line, range.Line),
        };

    private static Located<string> ReadWord(SourceFile source, ref int at, int end)
    {
        var start = at;
        while (at < end && !IsBlank(source.Text[at]))
            at++;
        return new Located<string>(source.Text[start..at], source.RangeAt(start, at));
    }

    private static int SkipWhitespace(string text, int at, int end)
    {
        while (at < end && IsBlank(text[at]))
            at++;
        return at;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == ',';
}
