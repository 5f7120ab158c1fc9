using HandbookGen.Verifying.Urls;

namespace HandbookGen.Cli.Preview;

/// <summary>What the files of a site tell its host.</summary>
/// <param name="Redirects">The rules of <c>_redirects</c>.</param>
/// <param name="Headers">The rules of <c>_headers</c>.</param>
internal sealed record HostRules(RedirectsFile Redirects, HeadersFile Headers)
{
    /// <param name="textOf">The text of a file of the output folder, by its name; null for none.</param>
    public static HostRules Of(Func<string, string?> textOf) =>
        new(
            textOf(RedirectsFile.Name) is { } redirects ? RedirectsFile.Parse(redirects) : RedirectsFile.None,
            textOf(HeadersFile.Name) is { } headers ? HeadersFile.Parse(headers) : SiteHeaders.Default
        );
}
