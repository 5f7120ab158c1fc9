using System.Text;
using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Cli.Preview;

/// <summary>Where a reader sees a place of the source: below which heading, and in which words.</summary>
internal static partial class FindingText
{
    // The browser looks for the paragraph by its words; more of them do not find it better.
    private const int MostCharacters = 400;

    /// <summary>The id of the nearest heading above the place; empty for none.</summary>
    public static string SectionOf(Page page, SourceRange place) =>
        page.Headings.LastOrDefault(heading =>
            heading.Id is not null && heading.Range.File == place.File && heading.Range.Line <= place.Line
        )
            is { Id: { } id }
            ? id
            : "";

    /// <summary>The words of the lines around a place up to the next empty ones, without most marks of Markdown.</summary>
    public static string Around(SourceFile source, SourceRange place)
    {
        var (first, last) = (place.Line, place.Line);
        while (first > 1 && !IsBorder(source.LineAt(first - 1)) && !StartsBlock(source.LineAt(first)))
            first--;
        while (last < source.LineCount && !IsBorder(source.LineAt(last + 1)) && !StartsBlock(source.LineAt(last + 1)))
            last++;
        var text = new StringBuilder();
        for (var line = first; line <= last && text.Length < MostCharacters; line++)
            text.Append(Words(source.LineAt(line).ToString())).Append(' ');
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsBorder(ReadOnlySpan<char> line) => line.IsWhiteSpace() || line.StartsWith("```") || line.SequenceEqual("---");

    // An item of a list, a heading, a row of a table.
    private static bool StartsBlock(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return text is ['#' or '|', ..] or ['-' or '*' or '+', ' ', ..] || StartsWithNumber(text);
    }

    private static bool StartsWithNumber(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits..] is ['.' or ')', ' ', ..];
    }

    private static string Words(string line)
    {
        var text = Links().Replace(Markers().Replace(line, ""), "$1");
        return Marks().Replace(Tags().Replace(text, " "), "").Replace('|', ' ');
    }

    // Of quotes, headings, items.
    [GeneratedRegex(@"^\s*(>\s*)*(#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Markers();

    // An image shows no words.
    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?")]
    private static partial Regex Links();

    // Shortcode calls, attributes of kramdown, HTML.
    [GeneratedRegex(@"\{\{.*?\}\}|\{:[^}]*\}|<[^>]*>")]
    private static partial Regex Tags();

    // Of emphasis and code; not those inside a word.
    [GeneratedRegex(@"[*`~\\]|(?<!\w)_|_(?!\w)")]
    private static partial Regex Marks();
}
