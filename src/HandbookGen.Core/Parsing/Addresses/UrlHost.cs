namespace HandbookGen.Parsing;

/// <summary>The host of a URL, as browsers read it: <see href="https://url.spec.whatwg.org/#url-parsing"/>.</summary>
public static class UrlHost
{
    /// <summary>In lower case, without user, port and a final dot; empty for a path, and for schemes that no browser loads.</summary>
    public static string Of(string url)
    {
        var rest = WithoutScheme(Clean(url));
        if (rest is null)
            return "";
        // Browsers read 'https:/example.com' and 'https:\\example.com', too.
        var authority = rest.TrimStart('/', '\\');
        var end = authority.AsSpan().IndexOfAny("/\\?#");
        if (end >= 0)
            authority = authority[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var port = host.LastIndexOf(':');
        if (port > host.LastIndexOf(']'))
            host = host[..port];
        return Uri.UnescapeDataString(host).TrimEnd('.').ToLowerInvariant();
    }

    /// <summary>The URL without the spaces around it, and without the tabs and line ends that browsers leave out.</summary>
    public static string Clean(string url)
    {
        var trimmed = url.AsSpan().Trim(Spaces);
        return trimmed.ContainsAny('\t', '\r', '\n') ? string.Concat(trimmed.ToString().Where(c => c is not ('\t' or '\r' or '\n')))
            : trimmed.Length == url.Length ? url
            : trimmed.ToString();
    }

    private const string Spaces = " \t\r\n\f\v";

    private static string? WithoutScheme(string url)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https:", "http:"])
        {
            if (url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return url[scheme.Length..];
        }

        return url.StartsWith("//", StringComparison.Ordinal) || url.StartsWith("\\\\", StringComparison.Ordinal) ? url : null;
    }
}
