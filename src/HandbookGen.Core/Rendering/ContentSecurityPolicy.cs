using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering;

/// <summary>
/// What a page may load and run, for its <c>&lt;meta http-equiv="Content-Security-Policy"></c>, after
/// <see href="https://www.w3.org/TR/CSP3/"/>: files of the site, pictures from anywhere, and the frames and films that its author put there.
/// </summary>
internal static class ContentSecurityPolicy
{
    private static readonly ImmutableArray<string> MediaTags = ["<video", "<audio", "<source"];

    // Most pages have none of them.
    private static readonly ImmutableArray<byte[]> Starts = [.. MediaTags.Prepend(EmbeddedFrame.Start).Select(Encoding.UTF8.GetBytes)];

    private static readonly SearchValues<char> HostLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:");

    /// <param name="scripts">The sources of <see cref="InlineScripts"/>.</param>
    /// <param name="page">The text of the page; empty for none.</param>
    public static string Of(string scripts, Utf8Html page)
    {
        // Styles are inline because authors may give elements a style; Markdown tables have one for each aligned cell.
        var policy = $"default-src 'self'; script-src 'self'{scripts}; style-src 'self' 'unsafe-inline'; img-src * data:; object-src 'none'; base-uri 'none'; form-action 'none'";
        if (!HasAny(page.Bytes))
            return policy;
        var body = page.ToString();
        var frames = HostsOf(body, EmbeddedFrame.Start, (end, _) => end);
        var media = MediaTags.SelectMany(tag => HostsOf(body, tag, SourceOf));
        return policy + Directive("frame-src", frames) + Directive("media-src", media);
    }

    private static bool HasAny(ReadOnlySpan<byte> body)
    {
        foreach (var start in Starts)
        {
            if (body.IndexOf(start) >= 0)
                return true;
        }

        return false;
    }

    private static string Directive(string name, IEnumerable<string> hosts)
    {
        var list = string.Join(' ', hosts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return list.Length == 0 ? "" : $"; {name} 'self' {list}";
    }

    /// <param name="addressIn">Where the address begins in the text, which is at the end of the start; -1 for none.</param>
    private static IEnumerable<string> HostsOf(string body, string start, Func<int, string, int> addressIn)
    {
        for (var at = body.IndexOf(start, StringComparison.Ordinal); at >= 0; at = body.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            if (addressIn(at + start.Length, body) is var address and >= 0 && HostAt(body.AsSpan(address)) is { } host)
                yield return host;
        }
    }

    private static int SourceOf(int tag, string body)
    {
        var end = body.IndexOf('>', tag);
        var source = body.IndexOf(" src=\"", tag, (end < 0 ? body.Length : end) - tag, StringComparison.Ordinal);
        return source < 0 ? -1 : source + " src=\"".Length;
    }

    // Only letters that host names have, so that nothing else of the policy can be written by an address.
    private static string? HostAt(ReadOnlySpan<char> address)
    {
        var scheme = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https://"
            : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://"
            : address.StartsWith("//", StringComparison.Ordinal) ? "//" : null;
        if (scheme is null)
            return null;
        var rest = address[scheme.Length..];
        var length = rest.IndexOfAnyExcept(HostLetters);
        var host = length < 0 ? rest : rest[..length];
        return host.IsEmpty ? null : (scheme == "//" ? "" : scheme) + host.ToString();
    }
}
