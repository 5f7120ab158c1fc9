using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>
/// Nothing is written through a symbolic link below the root of a site, or of the repository around it: a change could have brought the
/// link along, and whoever runs the program would overwrite a file of their own.
/// </summary>
public static class WriteBounds
{
    /// <summary>The first such link on the way to a file or folder; null if there is none.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="path">A full path; it does not have to exist.</param>
    /// <returns>A path with <c>/</c>, relative to the root.</returns>
    public static string? LinkOnTheWay(string root, string path)
    {
        var top = SiteRoot.WorkTreeOf(root) ?? root;
        return RealPath.LinkIn(RealPath.Of(top) ?? top, path) is { } link ? SitePaths.Relative(RealPath.Of(root) ?? root, link) : null;
    }

    /// <exception cref="IOException">There is such a link.</exception>
    /// <inheritdoc cref="LinkOnTheWay"/>
    public static void Check(string root, string path)
    {
        if (LinkOnTheWay(root, path) is { } link)
            throw new IOException(
                $"'{SitePaths.Relative(root, path)}' is not written, because '{link}' is a symbolic link. Replace the link with what "
                    + "it leads to."
            );
    }
}
