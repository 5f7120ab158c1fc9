using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>
/// Old pages begin with their title as a heading. The theme shows a title on every page, so this one gives way to an empty element with
/// its anchor. <c># Account Based Marketing Team</c> repeats the title "Account Based Marketing", and has the better words.
/// </summary>
internal static class RepeatedTitle
{
    /// <param name="html">The finished text of the page.</param>
    /// <returns>The title that readers see: that of the page, or the longer one of the heading.</returns>
    public static string TakeFrom(Utf8Writer html, Page page)
    {
        var shown = page.Title;
        var start = html.Written.Span.IndexOf("<h1"u8);
        if (start >= 0 && !HasHeading(html.Written.Span[..start]))
            html.Rewrite(text => Without(text, page.Title, ref shown));
        return shown;
    }

    private static bool HasHeading(ReadOnlySpan<byte> html) =>
        html.IndexOf("<h2"u8) >= 0 || html.IndexOf("<h3"u8) >= 0 || html.IndexOf("<h4"u8) >= 0;

    private static string Without(string html, string title, ref string shown)
    {
        var tags = HtmlScanner.Scan(html, 0, html.Length).OfType<HtmlTag>().ToList();
        var first = tags.FindIndex(tag => !tag.IsClosing && BodyHeadings.IsHeading(tag));
        var end = first < 0 ? -1 : tags.FindIndex(first, tag => tag.IsClosing && tag.Name == "h1");
        if (end < 0 || tags[first].Name != "h1")
            return html;
        var text = BodyHeadings.TextOf(html, tags, first + 1, tags[first].End, tags[end].Start);
        var isOnlyOne = tags.Count(tag => tag is { IsClosing: false, Name: "h1" }) == 1;
        if (!Repeats(LettersOf(text), LettersOf(title), isOnlyOne))
            return html;
        shown = LettersOf(text).Length > LettersOf(title).Length ? text : title;
        return html[..tags[first].Start] + AnchorsOf(tags.GetRange(first, end - first)) + html[tags[end].End..].TrimStart('\n');
    }

    // One of several headings of the first level has its own section, even if the title contains its words.
    private static bool Repeats(string heading, string title, bool isOnlyOne) =>
        heading.Length > 0
        && title.Length > 0
        && (
            heading == title
            || isOnlyOne && (heading.Contains(title, StringComparison.Ordinal) || title.Contains(heading, StringComparison.Ordinal))
        );

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string AnchorsOf(IEnumerable<HtmlTag> tags) =>
        string.Concat(
            tags.Select(tag => tag.Find("id") ?? (tag.Name == "a" ? tag.Find("name") : null))
                .Where(id => id?.Value.Length > 0)
                .Select(id => $"<span class=\"title-anchor\" id=\"{HtmlText.Escape(id!.Value.Value)}\"></span>\n")
        );
}
