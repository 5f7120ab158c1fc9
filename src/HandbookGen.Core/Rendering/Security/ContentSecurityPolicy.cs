using System.Buffers;
using System.Collections.Immutable;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering;

/// <summary>
/// What a page may load and run, for its <c>&lt;meta http-equiv="Content-Security-Policy"></c>, after
/// <see href="https://www.w3.org/TR/CSP3/"/>: files of the site, pictures from anywhere, and the frames and films that its author put there.
/// </summary>
internal static class ContentSecurityPolicy
{
    private static readonly SearchValues<char> HostLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:"
    );

    /// <param name="scripts">The sources of <see cref="InlineScripts"/>.</param>
    /// <param name="embedded">By the text of the page.</param>
    public static string Of(string scripts, EmbeddedUrls embedded) =>
        // Styles are inline because authors may give elements a style; Markdown tables have one for each aligned cell.
        $"default-src 'self'; script-src 'self'{scripts}; style-src 'self' 'unsafe-inline'; img-src * data:; object-src 'none'; base-uri 'none'; form-action 'none'"
        + Directive("frame-src", embedded.Frames)
        + Directive("media-src", embedded.Media);

    private static string Directive(string name, ImmutableArray<string> urls)
    {
        if (urls.IsEmpty)
            return "";
        var hosts = new SortedSet<string>(urls.Select(HostOf).OfType<string>(), StringComparer.Ordinal);
        return hosts.Count == 0 ? "" : $"; {name} 'self' {string.Join(' ', hosts)}";
    }

    // Only letters that host names have, so that nothing else of the policy can be written by an address.
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
