using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Verifying.Urls;

/// <summary>How a URL in a built site ends.</summary>
internal enum Arrival
{
    /// <summary>On another host, or no URL of a file: not checked.</summary>
    Elsewhere,

    /// <summary>At a file of the site.</summary>
    File,

    /// <summary>On the site, but there is no file.</summary>
    Missing,

    /// <summary>Outside <c>LinkRoot</c>, although the site has a file that the URL would reach without <c>LinkRoot</c>.</summary>
    OutsideRoot,
}

/// <summary>Where a URL leads.</summary>
/// <param name="File">The number of the file, or -1.</param>
/// <param name="Fragment">Still percent-encoded; null for none.</param>
/// <param name="Path">The path on the host, before redirects; empty for <see cref="Arrival.Elsewhere"/>.</param>
internal readonly record struct Destination(Arrival Arrival, int File, string? Fragment, string Path);

/// <summary>Finds the file that a static host answers a URL with. Names are compared with case, as on Linux.</summary>
/// <param name="address">Where the site is served.</param>
/// <param name="files">All files of the site.</param>
/// <param name="redirects">The redirects of the server; a file takes precedence over them.</param>
internal sealed class StaticHost(SiteAddress address, ImmutableArray<FoundFile> files, RedirectsFile redirects)
{
    private const string Index = "index.html";

    // Each rule of '_redirects' leads to the next at most this often; browsers follow 20 redirects.
    private const int MostRedirects = 20;

    private readonly FrozenDictionary<string, int> numbers = files
        .Select((file, number) => KeyValuePair.Create(file.Path, number))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Lazy<FrozenDictionary<string, string>> anyCase = new(() =>
        files
            .Select(file => UrlOf(file.Path))
            .DistinctBy(url => url, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(url => url, StringComparer.OrdinalIgnoreCase)
    );

    public SiteAddress Address => address;

    /// <summary>The path of a file on the host: <c>/docs/hiring/</c> for <c>hiring/index.html</c>; not encoded.</summary>
    public string PathOf(string file) => address.LinkRoot + UrlOf(file);

    /// <summary>Resolves what an attribute says.</summary>
    /// <param name="basePath">See <see cref="WebUrl.Resolve"/>.</param>
    public Destination Follow(string written, string? basePath) =>
        WebUrl.Resolve(written, basePath, address) is { } url ? Follow(url, 0) : new Destination(Arrival.Elsewhere, -1, null, "");

    /// <summary>Where a path on the host leads.</summary>
    /// <param name="path">Not encoded.</param>
    public Destination Arrive(string path) => Follow(new WebUrl(path.Replace("%", "%25", StringComparison.Ordinal), null), 0);

    /// <summary>The number of the file at a path inside the site; -1 for none.</summary>
    /// <param name="path">With a leading slash and without <c>LinkRoot</c>; not encoded.</param>
    public int FileAt(string path)
    {
        var name = path.TrimStart('/');
        if (name.Length == 0 || name.EndsWith('/'))
            return numbers.GetValueOrDefault(name + Index, -1);
        // GitLab Pages, GitHub Pages and Netlify also find a page without '.html', or without the slash of its folder.
        foreach (var ending in (ReadOnlySpan<string>)["", ".html", "/" + Index])
        {
            if (numbers.TryGetValue(name + ending, out var number))
                return number;
        }

        return -1;
    }

    /// <summary>The URL that differs only in case; null for none.</summary>
    /// <param name="path">On the host, encoded.</param>
    public string? InOtherCase(string path) =>
        address.Inside(Decoded(path)) is { } inside
        && (anyCase.Value.TryGetValue(inside, out var url) || anyCase.Value.TryGetValue(inside + "/", out url))
            ? address.LinkRoot + url
            : null;

    private Destination Follow(WebUrl url, int redirected)
    {
        var path = Decoded(url.Path);
        var inside = address.Inside(path);
        if (inside is not null && FileAt(inside) is >= 0 and var file)
            return new Destination(Arrival.File, file, url.Fragment, url.Path);
        if (redirects.TargetOf(path) is { } target && redirected < MostRedirects)
        {
            if (WebUrl.Resolve(target, "/", address) is not { } next)
                return new Destination(Arrival.Elsewhere, -1, null, "");
            // A redirect keeps the fragment, unless it has its own.
            return Follow(next with { Fragment = next.Fragment ?? url.Fragment }, redirected + 1) with { Path = url.Path };
        }

        if (inside is not null)
            return new Destination(Arrival.Missing, -1, url.Fragment, url.Path);
        // '/' is the home page of the host, which belongs to others.
        return path.Length > 1 && FileAt(path) >= 0
            ? new Destination(Arrival.OutsideRoot, -1, url.Fragment, url.Path)
            : new Destination(Arrival.Elsewhere, -1, null, "");
    }

    /// <summary>The URL of a file inside the site, as pages link to it: without <c>index.html</c>; not encoded.</summary>
    public static string UrlOf(string file) =>
        file == Index ? "/"
        : file.EndsWith("/" + Index, StringComparison.Ordinal) ? "/" + file[..^Index.Length]
        : "/" + file;

    private static string Decoded(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
}
