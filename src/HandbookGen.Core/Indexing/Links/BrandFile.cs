using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing;

/// <summary>The files that settings such as <c>Logo</c> name: paths of the site, with or without the first slash.</summary>
public static class BrandFile
{
    /// <summary>The site-absolute URL of the file, not encoded; null if there is no such file, or no setting.</summary>
    public static string? UrlOf(Site site, Located<string>? path) =>
        path is not null
        && site.Links.Resolve(null, PathOf(path.Value)) is { Kind: LinkTargetKind.Asset } target
        && target.Url == target.Asked
            ? target.Url
            : null;

    /// <summary>Whether a value is the URL of a file on another site.</summary>
    public static bool IsExternal(string value) => value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>With the slash.</summary>
    public static string PathOf(string value) => "/" + value.TrimStart('/');
}
