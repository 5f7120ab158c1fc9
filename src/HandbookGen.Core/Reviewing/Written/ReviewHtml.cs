using System.Globalization;
using System.Text;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Reviewing;

/// <summary>What all pages of a review share.</summary>
internal static class ReviewHtml
{
    // Files of the review, and pictures; nothing of a page can run.
    private const string Policy =
        "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src * data: file:; base-uri 'none'; "
        + "form-action 'none'";

    private const int LongestText = 600;

    /// <param name="toRoot">What leads to the folder of the review: empty, or <c>../</c>.</param>
    public static string Page(string title, string toRoot, string body) =>
        $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <title>{Text(title)}</title>
            <link rel="stylesheet" href="{toRoot}theme/handbook.css">
            <link rel="stylesheet" href="{toRoot}review.css">
            <script defer src="{toRoot}review.js"></script>
            </head>
            <body class="review">
            <a class="skip-link" href="#content">Skip to the changes</a>
            {body}
            </body>
            </html>

            """.ReplaceLineEndings("\n");

    /// <summary>Text of the handbook: escaped, and cut if it is very long.</summary>
    public static string Text(string text) => HtmlText.Escape(Cut(text));

    public static string Code(string text) => $"<code>{Text(text)}</code>";

    /// <summary>A sentence whose quoted parts come from the handbook.</summary>
    public static string Sentence(string text) =>
        string.Concat(QuotedText.PartsOf(Cut(text)).Select(part => part.IsQuoted ? Value(part.Text) : HtmlText.Escape(part.Text)));

    // Titles and names are words; paths, ids and code are not.
    private static string Value(string text)
    {
        var name = text.IndexOfAny(['/', '#', '.', '=', '<', '{', '_', '`']) >= 0 ? "code" : "strong";
        return $"<{name}>{HtmlText.Escape(text)}</{name}>";
    }

    private static string Cut(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: <c>1 page</c>, <c>2 pages</c>.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>The words that were added and removed.</summary>
    public static string Words(WordCount added, WordCount removed) =>
        $"""<span class="rv-words"><span class="rv-plus">+{Number(added.Total)}</span> """
        + $"""<span class="rv-minus">−{Number(removed.Total)}</span> words</span>""";

    /// <summary>Adds rows until they would take too much room; then says how many are missing.</summary>
    /// <param name="most">In characters.</param>
    public static string Rows(IEnumerable<string> rows, int most, string element = "li")
    {
        var html = new StringBuilder();
        var missing = 0;
        foreach (var row in rows)
        {
            if (missing > 0 || html.Length + row.Length > most)
                missing++;
            else
                html.Append(row).Append('\n');
        }

        if (missing > 0)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<{element} class=\"rv-rest\">and {missing} more, in <code>changes.json</code></{element}>\n"
            );
        return html.ToString();
    }
}
