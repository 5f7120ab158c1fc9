using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>The types of settings that are a URL with placeholders for the page that shows the link.</summary>
internal static class PageUrlTypes
{
    /// <summary>The value of <c>IssueUrl</c> that leaves the URL to the generator.</summary>
    public const string Auto = "auto";

    private static readonly ImmutableArray<string> OfPage = ["path", "url", "title"];

    public static readonly TextType Issue = new(
        "'auto', or a URL with placeholders for the page",
        "\"https://tracker.example.com/new?title={title}&text={url}{anchor}\"",
        "https://tracker.example.com/new?text={url}"
    )
    {
        FindFault = (_, text) => text is "" or Auto ? null : FindFault(text, [.. OfPage, "anchor"], "{url}"),
    };

    public static readonly TextType Feedback = new(
        "a URL that contains '{answer}'",
        "\"https://forms.example.com/helpful?answer={answer}&page={url}\"",
        "https://forms.example.com/helpful?answer={answer}&page={url}"
    )
    {
        FindFault = (_, text) =>
            text.Length == 0
                ? null
                : FindFault(text, [.. OfPage, "answer"], "{url}")
                    ?? (
                        text.Contains("{answer}", StringComparison.Ordinal)
                            ? null
                            : new TextFault($"'{text}' is the same for both answers.", "Add '{answer}', which becomes 'yes' or 'no'.")
                    ),
    };

    private static TextFault? FindFault(string text, ImmutableArray<string> names, string example)
    {
        if (!text.StartsWith("https://", StringComparison.Ordinal) && !text.StartsWith("http://", StringComparison.Ordinal))
            return new TextFault($"'{text}' is not an 'http' or 'https' URL.");
        ImmutableArray<string> written = [.. Placeholders(text)];
        if (written.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            return new TextFault(
                $"Unknown placeholder '{{{unknown}}}'.",
                NearestName.Of(unknown, names) is { } near
                    ? $"Did you mean '{{{near}}}'?"
                    : $"Write one of {string.Join(", ", names.Select(name => $"'{{{name}}}'"))}."
            );
        return written.Any(OfPage.Contains)
            ? null
            : new TextFault($"'{text}' is the same for every page.", $"Add '{example}' where the page's URL belongs.");
    }

    private static IEnumerable<string> Placeholders(string text)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
                yield break;
            yield return text[(open + 1)..close];
        }
    }
}
