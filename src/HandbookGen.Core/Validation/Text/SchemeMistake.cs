using System.Buffers;
using System.Collections.Frozen;
using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>A misspelled or missing URL scheme.</summary>
/// <param name="Message">Says what is wrong, with the characters that were found.</param>
/// <param name="Corrected">The whole URL as it was most likely meant.</param>
internal sealed record SchemeMistake(string Message, string Corrected)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    // Correct schemes that are similar to one another.
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ["http", "https", "mailto", "ftp", "ftps", "sftp"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Null for a URL that is right, with or without a scheme.</summary>
    public static SchemeMistake? Of(string url)
    {
        if (IsPlain(url))
            return null;
        var colon = url.IndexOf(':');
        var path = url.AsSpan().IndexOfAny('/', '?', '#');
        if (colon > 0 && (path < 0 || colon < path) && !url.AsSpan(0, colon).ContainsAnyExcept(Letters))
            return OfScheme(url, url[..colon], url[(colon + 1)..]);
        return BehindScheme(url) ?? WithoutColon(url) ?? MailAddress(url);
    }

    // Nearly every URL, recognized without splitting it: one without a scheme, or with a correct 'https://'.
    private static bool IsPlain(string url)
    {
        var rest = url.AsSpan();
        if (rest.StartsWith("https://", StringComparison.Ordinal))
            rest = rest["https://".Length..];
        return !rest.ContainsAny(':', '@')
            && !rest.Contains("//", StringComparison.Ordinal)
            && (rest.Length == url.Length || (rest.Length > 0 && char.IsAsciiLetterOrDigit(rest[0])));
    }

    private static SchemeMistake? OfScheme(string url, string scheme, string rest)
    {
        if (IsWeb(scheme))
            return OfWeb(url, scheme, rest);
        if (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase))
            return rest.StartsWith('/') ? Misplaced($"{scheme}:{Slashes(rest)}", "mailto:" + rest.TrimStart('/')) : null;
        if (Known.Contains(scheme))
            return null;
        if (rest.StartsWith('/') && NearWeb(scheme) is { } web)
            return Misspelled(scheme + ":", $"{web}://{rest.TrimStart('/')}");
        var isMail =
            rest.Contains('@')
            && !rest.Contains('/')
            && (NearestName.Of(scheme, ["mailto"]) is not null || scheme.Equals("mail", StringComparison.OrdinalIgnoreCase));
        return isMail ? Misspelled(scheme + ":", "mailto:" + rest) : null;
    }

    private static SchemeMistake? OfWeb(string url, string scheme, string rest)
    {
        var host = rest.TrimStart('/', ':', ' ');
        if (host.Length == 0)
            return null;
        var found = $"{scheme}:{rest[..^host.Length]}";
        if (BeginsWithWeb(host) || WithoutColon(host) is not null)
            return new SchemeMistake($"The URL '{url}' has two schemes.", Of(host)?.Corrected ?? host);
        // Browsers ignore extra slashes.
        return rest.StartsWith("//", StringComparison.Ordinal) && !found.AsSpan(scheme.Length + 1).ContainsAnyExcept('/')
            ? null
            : Misplaced(found, $"{scheme}://{host}");
    }

    // "/https://x", "“https://x", "#https://x".
    private static SchemeMistake? BehindScheme(string url)
    {
        var start = url.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (start is < 1 or > 3 || !BeginsWithWeb(url[start..]) || url.AsSpan(0, start).IndexOfAny('?', '=') >= 0)
            return null;
        foreach (var c in url.AsSpan(0, start))
        {
            if (char.IsLetterOrDigit(c))
                return null;
        }

        var corrected = url[start..].TrimEnd('"', '”', '“', '»', '\'');
        return string.IsNullOrWhiteSpace(url[..start])
            ? null
            : Misplaced(url[..start] + url[start..(url.IndexOf('/', start) + 2)], Of(corrected)?.Corrected ?? corrected);
    }

    // "http//x", "https;//x".
    private static SchemeMistake? WithoutColon(string url)
    {
        var slashes = url.IndexOf("//", StringComparison.Ordinal);
        if (slashes is < 4 or > 8)
            return null;
        var scheme = url[..slashes].TrimEnd(';', ',', '.', ' ', '/');
        var host = url[slashes..].TrimStart('/', ':', ' ');
        if (scheme.AsSpan().ContainsAnyExcept(Letters) || NearWeb(scheme) is not { } web || host.Length == 0)
            return null;
        return Misplaced(url[..^host.Length], $"{web}://{host}");
    }

    private static SchemeMistake? MailAddress(string url)
    {
        var at = url.IndexOf('@');
        if (at < 1 || at != url.LastIndexOf('@') || url.AsSpan().IndexOfAny("/?#: ") >= 0)
            return null;
        var host = url.AsSpan(at + 1);
        var dot = host.LastIndexOf('.');
        return dot > 0 && dot < host.Length - 2 && char.IsAsciiLetter(host[0])
            ? new SchemeMistake($"The email address '{url}' needs 'mailto:' in front of it.", "mailto:" + url)
            : null;
    }

    private static string? NearWeb(string scheme) =>
        IsWeb(scheme) ? scheme.ToLowerInvariant() : NearestName.Of(scheme, ["https"]) ?? NearestName.Of(scheme, ["http"]);

    private static bool IsWeb(string scheme) =>
        scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase);

    private static bool BeginsWithWeb(string url) =>
        url.StartsWith("https:/", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http:/", StringComparison.OrdinalIgnoreCase);

    private static string Slashes(string rest) => rest[..^rest.TrimStart('/').Length];

    private static SchemeMistake Misspelled(string found, string corrected) => new($"'{found}' is not a URL scheme.", corrected);

    private static SchemeMistake Misplaced(string found, string corrected)
    {
        var expected = corrected.StartsWith("mailto:", StringComparison.Ordinal)
            ? "mailto:"
            : corrected[..(corrected.IndexOf("//", StringComparison.Ordinal) + 2)];
        return new SchemeMistake($"The URL starts with '{found}' instead of '{expected}'.", corrected);
    }
}
