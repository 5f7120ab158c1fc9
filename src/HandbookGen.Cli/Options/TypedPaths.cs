using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>
/// Paths as they are typed: taken from the current folder or, if nothing is there, from the root of the site. With <c>-r</c>, the same
/// path can be in both; the one in the site is meant.
/// </summary>
/// <param name="root">A full path.</param>
/// <param name="currentDirectory">A full path.</param>
internal sealed class TypedPaths(string root, string currentDirectory, SiteConfig config)
{
    /// <summary>A file or folder that exists.</summary>
    /// <returns>A full path without a trailing separator; null if nothing is there.</returns>
    public string? Existing(string typed) =>
        typed.Length == 0
            ? null
            : Candidates(typed).Select(Path.TrimEndingDirectorySeparator).Where(Path.Exists).OrderBy(IsOutside).FirstOrDefault();

    /// <summary>
    /// A file or folder to create. If it is nowhere yet, the folder is meant that has more of the path already: <c>content/new</c> is in
    /// the root if only the root has a folder <c>content</c>.
    /// </summary>
    /// <returns>A full path; ends with a separator if the typed path does.</returns>
    public string New(string typed) =>
        Candidates(typed).OrderBy(IsOutside).ThenBy(path => !Path.Exists(path)).ThenByDescending(path => KnownParts(path, typed)).First();

    private string[] Candidates(string typed) => [Path.GetFullPath(typed, currentDirectory), Path.GetFullPath(typed, root)];

    private bool IsOutside(string path) =>
        !RealPath.IsIn(root, path) && !config.InputPaths.Any(input => RealPath.IsIn(Path.GetFullPath(input, root), path));

    // How many of the typed names exist, from the left.
    private static int KnownParts(string path, string typed)
    {
        var missing = 0;
        for (var each = path; each is not null && !Path.Exists(each); each = Path.GetDirectoryName(each))
            missing++;
        return typed.Split('/', '\\').Length - missing;
    }
}
