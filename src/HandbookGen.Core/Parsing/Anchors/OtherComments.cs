using System.Text.RegularExpressions;

namespace HandbookGen.Parsing;

/// <summary>
/// Finds the ways to hide text that are not HTML comments, below a heading or in it: <c>[//]: # (…)</c>, a link definition that nobody
/// uses, kramdown's <c>{::comment}…{:/}</c>, and the comments of templates.
/// </summary>
internal static partial class OtherComments
{
    /// <summary>The comments with the text in them.</summary>
    /// <param name="text">The source of the page.</param>
    /// <param name="start">Where the heading starts.</param>
    /// <param name="end">Where its text ends; an id in braces may follow.</param>
    public static IEnumerable<(int Start, int End, string Text)> Around(string text, int start, int end)
    {
        var lineEnd = text.IndexOf('\n', end) is >= 0 and var newLine ? newLine : text.Length;
        var inside = text.IndexOf("{::", start, lineEnd - start, StringComparison.Ordinal);
        var below = Below(text, lineEnd);
        foreach (var at in (int[])[inside, below])
        {
            if (at >= 0 && Comment().Match(text, at) is { Success: true } comment)
                yield return (at, at + comment.Length, comment.Groups["text"].Value);
        }
    }

    // The first text below the heading; its attribute list in kramdown still belongs to it.
    private static int Below(string text, int end)
    {
        var at = SkipBlank(text, end);
        return AttributeLine().Match(text, at) is { Success: true } list ? SkipBlank(text, at + list.Length) : at;
    }

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    [GeneratedRegex(@"\G\{:[^:}\n][^}\n]{0,200}\}(?=\s)", RegexOptions.ExplicitCapture)]
    private static partial Regex AttributeLine();

    [GeneratedRegex(
        @"\G(\[[^\]\n]{1,50}\]:[ \t]*(#|<#?>)[ \t]*"
            + @"(\((?<text>[^\n)]{1,200})\)|""(?<text>[^\n""]{1,200})""|'(?<text>[^\n']{1,200})')(?=[ \t]*\r?(\n|\z))"
            + @"|\{\{(<|%)\s*comment\s*(%|>)\}\}(?<text>[^{}]{1,200})\{\{(<|%)\s*/comment\s*(%|>)\}\}"
            + @"|\{%-?\s*comment\s*-?%\}(?<text>[^{}]{1,200})\{%-?\s*endcomment\s*-?%\}"
            + @"|\{::comment\}(?<text>[^{}]{1,200})\{:/(comment)?\})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Comment();
}
