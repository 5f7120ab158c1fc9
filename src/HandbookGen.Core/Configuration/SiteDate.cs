using System.Globalization;

namespace HandbookGen.Configuration;

/// <summary>Parses the dates that decide whether a page is published; UTC when they have no time zone.</summary>
public static class SiteDate
{
    /// <summary>Completes the sentence "Write it as ...".</summary>
    public const string Forms = "'2026-01-31' or '2026-01-31T09:00:00Z'";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss zzz",
    ];

    /// <summary>Null when the text is in no known format.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
}
