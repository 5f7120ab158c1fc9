namespace HandbookGen.Loading;

/// <summary>Names files on disk by their path in the site.</summary>
internal static class SitePaths
{
    /// <summary>Relative to the root, with <c>/</c>; empty for the root itself; begins with <c>../</c> outside it.</summary>
    public static string Relative(string root, string diskPath)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetRelativePath(root, diskPath));
        return path == "." ? "" : path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
