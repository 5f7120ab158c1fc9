using System.Buffers;
using System.Collections.Immutable;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering;

/// <summary>
/// What a page may load and run, for its <c>&lt;meta http-equiv="Content-Security-Policy"></c>, after
/// <see href="https://www.w3.org/TR/CSP3/"/>: files of the site, images from anywhere, and the frames and videos that its author embedded.
/// </summary>
internal static class ContentSecurityPolicy
{
    private static readonly SearchValues<char> HostLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:"
    );

    /// <param name="scripts">Sources from <see cref="InlineScripts"/>.</param>
    /// <param name="embedded">What the text of the page embeds.</param>
    /// <param name="allowed">What the settings of the site allow.</param>
    public static string Of(string scripts, EmbeddedUrls embedded, AllowedSources allowed)
    {
        var hosts = string.Concat(allowed.Hosts.Select(host => " " + host));
        var hashes = string.Concat(allowed.Scripts.Select(hash => " " + hash));
        // Inline styles are allowed because authors may style elements; Markdown tables have a style for each aligned cell.
        return $"default-src 'self'; script-src 'self'{scripts}{hashes}{hosts}; style-src 'self' 'unsafe-inline'{hosts}; img-src * data:; "
            + (hosts.Length > 0 ? $"font-src 'self'{hosts}; connect-src 'self'{hosts}; " : "")
            + "object-src 'none'; base-uri 'none'; form-action 'none'"
            + Directive("frame-src", embedded.Frames)
            + Directive("media-src", embedded.Media);
    }

    private static string Directive(string name, ImmutableArray<string> urls)
    {
        if (urls.IsEmpty)
            return "";
        var hosts = new SortedSet<string>(urls.Select(HostOf).OfType<string>(), StringComparer.Ordinal);
        return hosts.Count == 0 ? "" : $"; {name} 'self' {string.Join(' ', hosts)}";
    }

    // Only characters that host names may have, so that a URL cannot add to the policy.
    private static string? HostOf(string url)
    {
        var scheme = new[] { "https://", "http://", "//" }.FirstOrDefault(start =>
            url.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        );
        if (scheme is null)
            return null;
        var rest = url[scheme.Length..];
        var length = rest.AsSpan().IndexOfAnyExcept(HostLetters);
        var host = length < 0 ? rest : rest[..length];
        return host.Length == 0 ? null : (scheme == "//" ? "" : scheme) + host;
    }
}
