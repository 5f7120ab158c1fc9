using System.Text;

namespace HandbookGen.Cli.Preview;

/// <summary>Reads the path of a request.</summary>
internal static class RequestPath
{
    // https://www.rfc-editor.org/rfc/rfc8615
    private const string WellKnown = ".well-known";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The path that was asked for, decoded; null for one that no file of a site can have.</summary>
    /// <param name="target">As in the request line, with the query: <c>/handbook/hiring/?q=1</c>.</param>
    /// <param name="isPublished">Whether the site lets in a path with a name that begins with a dot; null if none is.</param>
    /// <remarks>
    /// Refused are <c>..</c>, encoded slashes, backslashes and control characters, which could lead out of the site, and names that begin
    /// with a dot, which hosts do not publish.
    /// </remarks>
    public static string? Of(string target, Func<string, bool>? isPublished = null)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var written = end < 0 ? target : target[..end];
        if (!written.StartsWith('/') || Decode(written) is not { } path)
            return null;
        if (path.Any(c => c == '\\' || char.IsControl(c)) || path.Split('/').Any(name => name is "." or ".."))
            return null;
        return path.Split('/').Any(IsHidden) && isPublished?.Invoke(path) != true ? null : path;
    }

    private static bool IsHidden(string name) => name.StartsWith('.') && name != WellKnown;

    private static string? Decode(string written)
    {
        if (!written.Contains('%', StringComparison.Ordinal))
            return written;
        var bytes = new List<byte>(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '%')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(written, i, 1));
                continue;
            }

            if (i + 2 >= written.Length || !char.IsAsciiHexDigit(written[i + 1]) || !char.IsAsciiHexDigit(written[i + 2]))
                return null;
            var value = Convert.ToByte(written.Substring(i + 1, 2), 16);
            if (value is (byte)'/')
                return null;
            bytes.Add(value);
            i += 2;
        }

        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
