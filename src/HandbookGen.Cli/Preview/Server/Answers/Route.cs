using HandbookGen.Parsing;

namespace HandbookGen.Cli.Preview;

/// <summary>What a static host answers a path with: a file, or a redirect; neither if the site has no page for that.</summary>
/// <param name="File">The file to send; null for a redirect.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Location">Where a redirect leads, percent-encoded; null for a file.</param>
internal sealed record Route(ServedFile? File, int Status, string? Location)
{
    private const string Index = "index.html";

    private const string NotFoundPage = "404.html";

    /// <summary>
    /// As GitLab Pages does it: a file goes before a rule of <c>_redirects</c>, a page may be asked for without <c>.html</c>, a folder
    /// without its slash redirects.
    /// </summary>
    /// <param name="path">Decoded; see <see cref="RequestPath"/>.</param>
    public static Route Of(string path, ServedSite site)
    {
        if (Inside(path, site.LinkRoot) is not { } name)
        {
            return path == "/" || path == site.LinkRoot
                ? new Route(null, 302, UrlPath.Encode(site.LinkRoot) + "/")
                : Redirected(path, site) ?? new Route(null, 404, null);
        }

        if (name.Length == 0 || name.EndsWith('/'))
            return Sent(site.At(name + Index)) ?? Redirected(path, site) ?? Missing(site);
        return Sent(site.At(name))
            ?? Sent(site.At(name + ".html"))
            ?? (site.At($"{name}/{Index}") is null ? null : new Route(null, 302, UrlPath.Encode(path) + "/"))
            ?? Redirected(path, site)
            ?? Missing(site);
    }

    // Relative to the output folder; null outside of it.
    private static string? Inside(string path, string linkRoot) =>
        path.StartsWith(linkRoot + "/", StringComparison.Ordinal) ? path[(linkRoot.Length + 1)..] : null;

    private static Route? Sent(ServedFile? file) => file is null ? null : new Route(file, file.Status, null);

    private static Route? Redirected(string path, ServedSite site)
    {
        if (site.Rules.Redirects.Find(path) is not { } rule)
            return null;
        return rule.Status == 200
            ? Inside(rule.Target, site.LinkRoot) is { } name && site.At(SourceUrl.OutputPathOf("/" + name)) is { } file
                ? Sent(file)
                : null
            : new Route(null, rule.Status, rule.Target);
    }

    private static Route Missing(ServedSite site) => new(site.At(NotFoundPage), 404, null);
}
