using System.Text;
using HandbookGen.Parsing.Html;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's <c>{::options smart_quotes="lsquo,rsquo,ldquo,rdquo" /}</c>: the signs for quotes, as names of entities or numbers of
/// characters. Without the option quotes stay straight, as on the old site.
/// </summary>
internal static class SmartQuotes
{
    /// <summary>Replaces the quotes of the page. Runs after the text is parsed.</summary>
    public static void Attach(MarkdownDocument document)
    {
        if (DocumentData.Of<KramdownOptions>(document).Last("smart_quotes") is not { } value || SignsOf(value) is not { } signs)
            return;
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            if (literal.Parent is RawSpanInline || !literal.Content.AsSpan().ContainsAny('"', '\''))
                continue;
            literal.Content = new StringSlice(Replace(literal, signs));
        }
    }

    private static string[]? SignsOf(string option)
    {
        var signs = option.Split(',', StringSplitOptions.TrimEntries).Select(SignOf).ToArray();
        return signs.Length == 4 ? signs : null;
    }

    private static string SignOf(string name) =>
        CharacterReferences.Decode(char.IsAsciiDigit(name.FirstOrDefault()) ? $"&#{name};" : $"&{name};");

    private static string Replace(LiteralInline literal, string[] signs)
    {
        var text = literal.Content.ToString();
        var replaced = new StringBuilder(text.Length);
        var (before, after) = (literal.PreviousSibling is LineBreakInline ? (char?)'\n' : null, CharOf(literal.NextSibling));
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('"' or '\'') || (i == 0 && literal.IsFirstCharacterEscaped))
            {
                replaced.Append(text[i]);
                continue;
            }

            var isApart = i > 0 && (text[i - 1] is '"' or '\'' || (i == 1 && literal.IsFirstCharacterEscaped));
            char? previous =
                i == 0 ? before
                : isApart ? null
                : text[i - 1];
            // No rule looks farther than three characters.
            var rest = text.Substring(i + 1, Math.Min(4, text.Length - i - 1)) + after;
            var isOpening = IsOpening(text[i], previous, rest);
            replaced.Append(signs[(text[i] == '"' ? 2 : 0) + (isOpening ? 0 : 1)]);
        }

        return replaced.ToString();
    }

    // What stands beside the text: a line break, or the first sign of an element.
    private static char? CharOf(Inline? inline) =>
        inline switch
        {
            LineBreakInline => '\n',
            EmphasisInline emphasis => emphasis.DelimiterChar,
            CodeInline => '`',
            LinkInline => '[',
            HtmlInline => '<',
            _ => null,
        };

    // https://kramdown.gettalong.org/syntax.html#typographic-symbols
    private static bool IsOpening(char quote, char? previous, string rest)
    {
        if (previous is null)
            return rest is ['*' or '_', ..] || !(IsBeforePunctuation(rest) || IsEnd(rest));
        // '80s
        var isYear = quote == '\'' && rest is [>= '0' and <= '9', >= '0' and <= '9', 's', ..];
        return previous is ' ' or '\t' or '\r' or '\n' or '[' or '{' or '(' or '-' && !isYear;
    }

    private static bool IsBeforePunctuation(string rest) =>
        rest is [var next, ..]
        && char.IsAscii(next)
        && (char.IsPunctuation(next) || char.IsSymbol(next))
        && !rest.AsSpan(1).StartsWith("..")
        && !(rest.Length > 1 && IsWord(rest[1]));

    private static bool IsEnd(string rest) =>
        rest.Length == 0 || char.IsWhiteSpace(rest[0]) || (rest[0] == 's' && (rest.Length == 1 || !IsWord(rest[1])));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
