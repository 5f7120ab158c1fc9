namespace HandbookGen.Parsing;

/// <summary>
/// A URL as a browser reads it on a page of the site: <see href="https://url.spec.whatwg.org/#url-parsing"/>. Everything that is written
/// to a page goes through here, so that no browser reads another host or scheme than the rules do.
/// </summary>
/// <param name="Text">What is written: without what browsers leave out, and with two slashes before the host.</param>
/// <param name="Scheme">In lower case; null without one.</param>
/// <param name="Authority">As written, with user and port; empty for a path, and for schemes without a host.</param>
public readonly record struct BrowserUrl(string Text, string? Scheme, string Authority)
{
    private const string Slashes = "/\\";

    /// <summary>Whether it leads to another host or opens another program.</summary>
    public bool LeavesSite => Scheme is not null || Text is ['/', '/', ..];

    /// <summary>In lower case, without user, port and a final dot; empty for a path, and for schemes that no browser loads.</summary>
    public string Host
    {
        get
        {
            var host = Authority[(Authority.LastIndexOf('@') + 1)..];
            var port = host.LastIndexOf(':');
            if (port > host.LastIndexOf(']'))
                host = host[..port];
            return Uri.UnescapeDataString(host).TrimEnd('.').ToLowerInvariant();
        }
    }

    public static BrowserUrl Read(string written)
    {
        var text = Clean(written);
        if (text is ['/' or '\\', '/' or '\\', ..])
            return WithHost("", null, text);
        var scheme = SchemeOf(text);
        return scheme is "https" or "http"
            ? WithHost(text[..(text.IndexOf(':') + 1)], scheme, text[(text.IndexOf(':') + 1)..])
            : new BrowserUrl(text, scheme, "");
    }

    /// <summary>Without the spaces and control characters around it, and without the tabs and line ends that browsers leave out.</summary>
    public static string Clean(string url)
    {
        var (start, end) = (0, url.Length);
        while (start < end && url[start] <= ' ')
            start++;
        while (end > start && url[end - 1] <= ' ')
            end--;
        var trimmed = url.AsSpan(start, end - start);
        return trimmed.ContainsAny('\t', '\r', '\n') ? string.Concat(trimmed.ToString().Where(c => c is not ('\t' or '\r' or '\n')))
            : trimmed.Length == url.Length ? url
            : trimmed.ToString();
    }

    // Browsers read 'https:/example.com', 'https:\\example.com' and '/\example.com', too.
    private static BrowserUrl WithHost(string before, string? scheme, string rest)
    {
        var start = rest.AsSpan().IndexOfAnyExcept(Slashes) is >= 0 and var first ? first : rest.Length;
        var pathEnd = rest.AsSpan(start).IndexOfAny('?', '#') is >= 0 and var end ? start + end : rest.Length;
        var authority = rest[start..pathEnd];
        if (authority.AsSpan().IndexOfAny(Slashes) is >= 0 and var slash)
            authority = authority[..slash];
        var isPlain = start == 2 && rest[0] == '/' && rest[1] == '/' && !rest.AsSpan(0, pathEnd).Contains('\\');
        var text = isPlain ? before + rest : $"{before}//{rest[start..pathEnd].Replace('\\', '/')}{rest[pathEnd..]}";
        return new BrowserUrl(text, scheme, authority);
    }

    // Also of a URL with control characters in its scheme: they are left out wherever the URL may pass through.
    private static string? SchemeOf(string url)
    {
        if (url.StartsWith("https:", StringComparison.Ordinal))
            return "https";
        var colon = url.IndexOf(':');
        if (colon <= 0)
            return null;
        var scheme = url.AsSpan(0, colon).ContainsAnyInRange('\0', '\x1f')
            ? string.Concat(url[..colon].Where(c => c >= ' '))
            : url[..colon];
        var isScheme =
            scheme.Length > 0 && char.IsAsciiLetter(scheme[0]) && scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
        return isScheme ? scheme.ToLowerInvariant() : null;
    }
}
