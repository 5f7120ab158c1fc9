using HandbookGen.Verifying.Urls;
using Microsoft.AspNetCore.Http;

namespace HandbookGen.Cli.Preview;

/// <summary>Sends the headers that a static host would send.</summary>
internal static class SiteHeaders
{
    /// <summary>For a site without <c>_headers</c>.</summary>
    public static HeadersFile Default { get; } =
        HeadersFile.Parse(
            """
            /*
              Content-Security-Policy: frame-ancestors 'self'
              Referrer-Policy: strict-origin-when-cross-origin
            /*.svg
              Content-Security-Policy: sandbox
            """
        );

    // The server decides about these itself.
    private static readonly string[] Own = ["connection", "content-length", "content-encoding", "date", "transfer-encoding", "basic-auth"];

    /// <param name="path">The path that was asked for, decoded.</param>
    public static void Add(HttpResponse response, string path, HeadersFile headers)
    {
        foreach (var (name, value) in headers.Of(path))
        {
            if (name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && value.All(c => c is >= ' ' and <= '~') && !IsOwn(name))
                response.Headers[name] = value;
        }
    }

    private static bool IsOwn(string name) => Own.Contains(name.ToLowerInvariant());
}
