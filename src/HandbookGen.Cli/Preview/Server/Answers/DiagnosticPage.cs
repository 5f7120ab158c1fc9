using System.Collections.Immutable;
using System.Net;
using System.Text;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Preview;

/// <summary>The page that stands in for one that cannot be shown. It heals by itself: the script of the preview is added to it.</summary>
internal static class DiagnosticPage
{
    // Thousands of findings help nobody.
    private const int MostShown = 20;

    /// <param name="title">What cannot be shown: <c>The settings are broken</c>.</param>
    /// <param name="diagnostics">Why.</param>
    public static byte[] Of(string title, ImmutableArray<Diagnostic> diagnostics)
    {
        var rest = diagnostics.Length - MostShown;
        return Page(
            title,
            $"<ul>\n{string.Concat(diagnostics.Take(MostShown).Select(Item))}</ul>\n"
                + (rest > 0 ? $"<p>{Totals.Count(rest, "more finding", "more findings")}.</p>\n" : "")
        );
    }

    /// <param name="sentence">Why.</param>
    public static byte[] Of(string title, string sentence) => Page(title, $"<p>{Html(sentence)}</p>\n");

    private static byte[] Page(string title, string why) =>
        Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline'">
            <title>{Html(title)}</title>
            <style>
            :root {"{"} color-scheme: light dark {"}"}
            body {"{"} font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 3rem auto; padding: 0 1rem {"}"}
            li {"{"} margin: 1rem 0 {"}"}
            code {"{"} font-size: .9em; overflow-wrap: anywhere {"}"}
            </style>
            </head>
            <body>
            <main>
            <h1>{Html(title)}</h1>
            <p>This page shows the handbook as soon as that is corrected.</p>

            {why}</main>
            </body>
            </html>

            """
        );

    private static string Item(Diagnostic diagnostic)
    {
        var place = diagnostic.Range;
        var help = diagnostic.Help is { } text ? $"<br>{Html(text)}" : "";
        return $"<li><code>{Html(place.File.Value)}({place.Line},{place.Column})</code>: {Html(diagnostic.Message)}{help}</li>\n";
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
