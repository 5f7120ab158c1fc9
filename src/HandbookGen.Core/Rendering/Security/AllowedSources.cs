using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering;

/// <summary>
/// What a page may load and run in addition to the files of the site: the only place where the settings or the text of a page widen a
/// policy.
/// </summary>
/// <param name="Scripts">The hashes of the inline scripts in <c>HeadHtml</c>, as sources of a policy.</param>
/// <param name="Hosts">The listed hosts, as sources of a policy.</param>
/// <param name="Frames">The hosts of frames, as sources of a policy; sorted.</param>
/// <param name="Media">The hosts of video and audio, as sources of a policy; sorted.</param>
internal sealed record AllowedSources(
    ImmutableArray<string> Scripts,
    ImmutableArray<string> Hosts,
    ImmutableArray<string> Frames,
    ImmutableArray<string> Media
)
{
    public static readonly AllowedSources None = new([], [], [], []);

    /// <param name="embedded">What the text of the page embeds.</param>
    public static AllowedSources Of(SiteConfig config, EmbeddedUrls embedded) =>
        new(
            config.HeadHtml is { } html ? [.. HeadHtml.Read(html.Value).Scripts.Select(HashOf).Distinct(StringComparer.Ordinal)] : [],
            Sorted(config.Analytics.Hosts.Select(host => "https://" + host.Value.ToLowerInvariant())),
            Sorted(embedded.Frames.Where(url => FrameHosts.Allow(config, url)).Select(SourceOf).OfType<string>()),
            Sorted(embedded.Media.Select(SourceOf).OfType<string>())
        );

    /// <summary>The source that allows an inline script with this text.</summary>
    public static string HashOf(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    // Null for a URL of the site, and for a host that is not written plainly: nothing in a URL may add to the policy.
    private static string? SourceOf(string url)
    {
        var read = BrowserUrl.Read(url);
        var (authority, host) = (read.Authority.ToLowerInvariant(), read.Host);
        var isPlain =
            host.Length > 0
            && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && authority.StartsWith(host, StringComparison.Ordinal)
            && authority[host.Length..] is "" or [':', _, ..]
            && authority[host.Length..].TrimStart(':').All(char.IsAsciiDigit);
        return isPlain ? (read.Scheme is { } scheme ? scheme + "://" : "") + authority : null;
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> sources)
    {
        var sorted = new SortedSet<string>(sources, StringComparer.Ordinal);
        return sorted.Count == 0 ? [] : [.. sorted];
    }
}
