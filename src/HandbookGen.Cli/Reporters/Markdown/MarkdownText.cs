using System.Text;
using System.Text.RegularExpressions;
using HandbookGen.Reviewing;

namespace HandbookGen.Cli.Reporters;

/// <summary>Text of pages in a comment: nothing in it may become a link, a heading, HTML or a mention of somebody.</summary>
internal static partial class MarkdownText
{
    /// <summary>A message with its quoted values as code and the rest escaped.</summary>
    public static string Of(string text)
    {
        var markdown = new StringBuilder();
        foreach (var (part, isQuoted) in QuotedText.PartsOf(VisibleText.Of(text)))
        {
            if (isQuoted)
                markdown.Append(Code(part));
            else
                AppendEscaped(part, markdown);
        }

        return markdown.ToString();
    }

    /// <summary>Inline code; its fence is longer than any run of backticks in it.</summary>
    public static string Code(string text)
    {
        text = VisibleText.Of(text);
        var longest = Backticks().Matches(text).Select(match => match.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', longest + 1);
        // Markdown removes one space from both sides; it separates a backtick at the edge from the fence.
        var pad = text.StartsWith('`') || text.EndsWith('`') || (text.StartsWith(' ') && text.EndsWith(' ')) ? " " : "";
        return $"{fence}{pad}{text}{pad}{fence}";
    }

    private static void AppendEscaped(ReadOnlySpan<char> text, StringBuilder markdown)
    {
        foreach (var c in text)
        {
            // Inside its own element, the sign does not mention anybody.
            if (c == '@')
                markdown.Append("<span>@</span>");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '#' or '!' or '|' or '~' or '$' or '{' or '}')
                markdown.Append('\\').Append(c);
            else
                markdown.Append(c);
        }
    }

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
