using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The file by which GitLab finds the page of a source file in a preview.</summary>
/// <param name="Source">Its path is relative to the site's root, and may begin with <c>../</c>.</param>
/// <param name="Folder">The site's root in the repository, with a trailing slash; empty when the two are the same.</param>
public sealed record RouteMapFile(SourceFile Source, string Folder)
{
    /// <summary>In the repository.</summary>
    public const string Path = ".gitlab/route-map.yml";

    /// <summary>The file of the repository on disk; null if there is none, or if it is no text. A link is not followed.</summary>
    /// <param name="root">Full path of the site's root.</param>
    internal static RouteMapFile? OnDisk(string root)
    {
        if (SiteRoot.WorkTreeOf(root) is not { } top)
            return null;
        var path = System.IO.Path.Combine(top, Path);
        if (!File.Exists(path) || RealPath.Of(path) != System.IO.Path.Combine(RealPath.Of(top) ?? top, Path))
            return null;
        var folder = SitePaths.Relative(top, root);
        return Of(folder.Length == 0 ? "" : folder + "/", File.ReadAllBytes(path));
    }

    /// <summary>The file of a commit.</summary>
    internal static RouteMapFile? In(BaseFiles files) => files.BytesInRepository(Path) is { } bytes ? Of(files.Prefix, bytes) : null;

    private static RouteMapFile? Of(string folder, byte[] bytes) =>
        Utf8Text.Decode(new SitePath(SitePaths.Relative("/" + folder, "/" + Path)), bytes).Source is { } source
            ? new RouteMapFile(source, folder)
            : null;
}
