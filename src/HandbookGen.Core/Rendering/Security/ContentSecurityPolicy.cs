using System.Collections.Immutable;

namespace HandbookGen.Rendering;

/// <summary>
/// What a page may load and run, for its <c>&lt;meta http-equiv="Content-Security-Policy"></c>, after
/// <see href="https://www.w3.org/TR/CSP3/"/>: files of the site, images from anywhere, and the frames and videos that its author embedded.
/// </summary>
internal static class ContentSecurityPolicy
{
    /// <param name="scripts">Sources from <see cref="InlineScripts"/>.</param>
    /// <param name="allowed">What the settings of the site and the text of the page add.</param>
    public static string Of(string scripts, AllowedSources allowed)
    {
        var hosts = string.Concat(allowed.Hosts.Select(host => " " + host));
        var hashes = string.Concat(allowed.Scripts.Select(hash => " " + hash));
        // Inline styles are allowed because authors may style elements; Markdown tables have a style for each aligned cell.
        return $"default-src 'self'; script-src 'self'{scripts}{hashes}{hosts}; style-src 'self' 'unsafe-inline'{hosts}; img-src * data:; "
            + (hosts.Length > 0 ? $"font-src 'self'{hosts}; connect-src 'self'{hosts}; " : "")
            + "object-src 'none'; base-uri 'none'; form-action 'none'"
            + Directive("frame-src", allowed.Frames)
            + Directive("media-src", allowed.Media);
    }

    private static string Directive(string name, ImmutableArray<string> sources) =>
        sources.IsEmpty ? "" : $"; {name} 'self' {string.Join(' ', sources)}";
}
