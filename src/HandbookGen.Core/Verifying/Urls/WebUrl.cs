namespace HandbookGen.Verifying.Urls;

/// <summary>A URL on the host of the site, as a browser resolves it.</summary>
/// <param name="Path">Absolute, with <c>.</c> and <c>..</c> resolved, still percent-encoded; without a query.</param>
/// <param name="Fragment">Without <c>#</c>, still percent-encoded; null for none.</param>
internal sealed record WebUrl(string Path, string? Fragment)
{
    /// <summary>
    /// Resolves what an attribute says, as <see href="https://url.spec.whatwg.org/#concept-basic-url-parser"/> does for paths.
    /// </summary>
    /// <param name="written">After character references were replaced.</param>
    /// <param name="basePath">The path of the page, or of its <c>&lt;base&gt;</c>; null if that is on another host.</param>
    /// <returns>Null if it leads to another host or is not a path: <c>mailto:</c>, <c>data:</c>.</returns>
    public static WebUrl? Resolve(string written, string? basePath, SiteAddress site)
    {
        var url = Clean(written);
        var rest = url.AsSpan();
        var hasScheme = false;
        if (SchemeLength(rest) is var scheme and > 0)
        {
            if (!IsHttp(rest[..scheme]))
                return null;
            rest = rest[(scheme + 1)..];
            hasScheme = true;
        }

        if (rest is ['/' or '\\', '/' or '\\', ..])
        {
            rest = rest[2..];
            var end = rest.IndexOfAny("/\\?#") is >= 0 and var found ? found : rest.Length;
            if (!IsOwnHost(rest[..end], site))
                return null;
            rest = rest[end..];
            basePath = "/";
            if (rest is not ['/' or '\\', ..])
                return Split("/" + rest.ToString());
        }
        else if (hasScheme)
        {
            return null;
        }

        if (basePath is null)
            return null;
        return rest switch
        {
            ['/' or '\\', ..] => Split(rest.ToString()),
            [] or ['#' or '?', ..] => Split(basePath + rest.ToString()),
            _ => Split(basePath[..(basePath.LastIndexOf('/') + 1)] + rest.ToString()),
        };
    }

    private static WebUrl Split(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? url : url[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return new WebUrl(WithoutDots(query < 0 ? path : path[..query]), hash < 0 ? null : url[(hash + 1)..]);
    }

    private static string WithoutDots(string path)
    {
        path = path.Replace('\\', '/');
        if (!path.Contains("/.", StringComparison.Ordinal) && !path.Contains("/%2", StringComparison.Ordinal))
            return path;
        var kept = new List<string>();
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            var name = parts[i].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            if (name == ".." && kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
            if (name is not ("." or ".."))
                kept.Add(parts[i]);
            else if (i == parts.Length - 1)
                kept.Add("");
        }

        return "/" + string.Join('/', kept);
    }

    // Browsers drop line breaks and tabs anywhere, and control characters and spaces around the URL.
    private static string Clean(string written)
    {
        var (start, end) = (0, written.Length);
        while (start < end && written[start] <= ' ')
            start++;
        while (end > start && written[end - 1] <= ' ')
            end--;
        var url = written[start..end];
        return url.AsSpan().ContainsAny('\t', '\n', '\r') ? string.Concat(url.Split('\t', '\n', '\r')) : url;
    }

    private static bool IsHttp(ReadOnlySpan<char> scheme) =>
        scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase);

    // The number of characters before the colon; 0 without a scheme.
    private static int SchemeLength(ReadOnlySpan<char> url)
    {
        if (url.IsEmpty || !char.IsAsciiLetter(url[0]))
            return 0;
        for (var i = 1; i < url.Length; i++)
        {
            if (url[i] == ':')
                return i;
            if (!char.IsAsciiLetterOrDigit(url[i]) && url[i] is not ('+' or '-' or '.'))
                return 0;
        }

        return 0;
    }

    private static bool IsOwnHost(ReadOnlySpan<char> authority, SiteAddress site)
    {
        if (site.Host.Length == 0)
            return false;
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        foreach (var port in (ReadOnlySpan<string>)[":443", ":80"])
        {
            if (host.EndsWith(port, StringComparison.Ordinal))
                host = host[..^port.Length];
        }

        return host.Equals(site.Host, StringComparison.OrdinalIgnoreCase);
    }
}
