namespace HandbookGen.Loading;

/// <summary>Finds the root of a site from a folder below it, as git finds a repository.</summary>
public static class SiteRoot
{
    /// <summary>The file at the root of a site.</summary>
    public const string ConfigName = "statiq.json";

    /// <summary>
    /// The nearest folder upwards with a <c>statiq.json</c>: never above git's work tree and, outside of one, never in a folder above that
    /// every user may write to, such as <c>/tmp</c>: somebody else could have put the file there.
    /// </summary>
    /// <param name="folder">A full path; the search begins in this folder.</param>
    /// <returns>A full path; null if there is none.</returns>
    public static string? Find(string folder)
    {
        var workTree = WorkTreeOf(folder);
        for (var each = folder; each is not null; each = Path.GetDirectoryName(each))
        {
            if (workTree is null && each != folder && IsWritableForAll(each))
                return null;
            if (File.Exists(Path.Combine(each, ConfigName)))
                return each;
            if (each == workTree)
                return null;
        }

        return null;
    }

    /// <summary>The nearest folder upwards that is a work tree of git; null if there is none.</summary>
    /// <param name="folder">A full path.</param>
    internal static string? WorkTreeOf(string folder)
    {
        // In a linked work tree and in a submodule, '.git' is a file.
        var each = folder;
        while (each is not null && !Path.Exists(Path.Combine(each, ".git")))
            each = Path.GetDirectoryName(each);
        return each;
    }

    private static bool IsWritableForAll(string folder) =>
        !OperatingSystem.IsWindows() && File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherWrite);
}
