using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing;

/// <summary>Shows dates to readers in the language of the page, and to programs in the form of data.</summary>
internal static class DateHtml
{
    public static string Of(HandbookDate date, Words words)
    {
        var shown = HtmlText.Escape(date.Shown(words));
        return date.Machine is { } machine ? $"<time datetime=\"{machine}\">{shown}</time>" : $"<span>{shown}</span>";
    }

    /// <summary>A text that may be a date, such as <c>2026-01-31</c>; any other text stays as it is.</summary>
    public static string OfText(string text, Words words) =>
        HandbookDate.Parse(text) is { Machine: not null } date ? Of(date, words) : HtmlText.Escape(text);
}
