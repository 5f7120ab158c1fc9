using System.Buffers;
using System.Text;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering;

/// <summary>
/// What a page may load and run, for its <c>&lt;meta http-equiv="Content-Security-Policy"></c>, after
/// <see href="https://www.w3.org/TR/CSP3/"/>: files of the site, pictures from anywhere, and the frames and films that its author put there.
/// </summary>
internal static class ContentSecurityPolicy
{
    private static readonly byte[] FrameStart = Encoding.ASCII.GetBytes(EmbeddedFrame.Start);

    private static readonly SearchValues<byte> HostLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:"u8
    );

    /// <param name="scripts">The sources of <see cref="InlineScripts"/>.</param>
    /// <param name="page">The text of the page; empty for none.</param>
    public static string Of(string scripts, Utf8Html page)
    {
        var (frames, media) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        AddHosts(frames, page.Bytes, FrameStart, isTag: false);
        AddHosts(media, page.Bytes, "<video"u8, isTag: true);
        AddHosts(media, page.Bytes, "<audio"u8, isTag: true);
        AddHosts(media, page.Bytes, "<source"u8, isTag: true);
        // Styles are inline because authors may give elements a style; Markdown tables have one for each aligned cell.
        return $"default-src 'self'; script-src 'self'{scripts}; style-src 'self' 'unsafe-inline'; img-src * data:; object-src 'none'; base-uri 'none'; form-action 'none'"
            + Directive("frame-src", frames)
            + Directive("media-src", media);
    }

    private static string Directive(string name, SortedSet<string> hosts) =>
        hosts.Count == 0 ? "" : $"; {name} 'self' {string.Join(' ', hosts)}";

    /// <param name="isTag">Whether the address is an attribute behind the start, instead of following it at once.</param>
    private static void AddHosts(SortedSet<string> hosts, ReadOnlySpan<byte> body, ReadOnlySpan<byte> start, bool isTag)
    {
        for (int at; (at = body.IndexOf(start)) >= 0; )
        {
            body = body[(at + start.Length)..];
            if (HostAt(isTag ? SourceIn(body) : body) is { } host)
                hosts.Add(host);
        }
    }

    // Empty for a tag without an address.
    private static ReadOnlySpan<byte> SourceIn(ReadOnlySpan<byte> tag)
    {
        var end = tag.IndexOf((byte)'>');
        var source = (end < 0 ? tag : tag[..end]).IndexOf(" src=\""u8);
        return source < 0 ? default : tag[(source + " src=\""u8.Length)..];
    }

    // Only letters that host names have, so that nothing else of the policy can be written by an address.
    private static string? HostAt(ReadOnlySpan<byte> address)
    {
        var scheme =
            Begins(address, "https://"u8) ? "https://"
            : Begins(address, "http://"u8) ? "http://"
            : Begins(address, "//"u8) ? "//"
            : null;
        if (scheme is null)
            return null;
        var rest = address[scheme.Length..];
        var length = rest.IndexOfAnyExcept(HostLetters);
        var host = Encoding.ASCII.GetString(length < 0 ? rest : rest[..length]);
        return host.Length == 0 ? null : (scheme == "//" ? "" : scheme) + host;
    }

    private static bool Begins(ReadOnlySpan<byte> address, ReadOnlySpan<byte> scheme) =>
        address.Length >= scheme.Length && Ascii.EqualsIgnoreCase(address[..scheme.Length], scheme);
}
