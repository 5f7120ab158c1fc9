using System.Collections.Immutable;

namespace HandbookGen.Loading;

/// <summary>The files of a repository that change when something is committed or checked out.</summary>
internal static class HistoryFiles
{
    private const string LinkStart = "gitdir:";

    /// <summary>
    /// Full paths of files and folders, whether they exist or not; outside a repository, those of one that may be made in the root. In a
    /// linked work tree, <c>.git</c> is a file that names a folder, which names the folder with the branches.
    /// <see href="https://git-scm.com/docs/gitrepository-layout"/>
    /// </summary>
    /// <param name="root">Full path of the site's root.</param>
    public static ImmutableArray<string> Of(string root)
    {
        var folder = new DirectoryInfo(root);
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, ".git")))
            folder = folder.Parent;
        var git = Path.Combine(folder?.FullName ?? root, ".git");
        var own =
            FirstLineOf(git) is { } line && line.StartsWith(LinkStart, StringComparison.Ordinal)
                ? Path.GetFullPath(line[LinkStart.Length..].Trim(), Path.GetDirectoryName(git)!)
                : git;
        var common = FirstLineOf(Path.Combine(own, "commondir")) is { } path ? Path.GetFullPath(path, own) : own;
        return
        [
            Path.Combine(own, "HEAD"),
            Path.Combine(common, "refs", "heads"),
            Path.Combine(common, "packed-refs"),
            // Replaces the two before it in repositories that were made with '--ref-format=reftable'.
            Path.Combine(common, "reftable"),
            .. own == common ? [] : (string[])[Path.Combine(own, "reftable")],
        ];
    }

    /// <summary>Whether one of some files and folders is such a file, or contains one.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="paths">Full paths.</param>
    public static bool AreAmong(string root, IEnumerable<string> paths)
    {
        var files = Of(root).SelectMany(file => (string[])[file, RealPath.Of(file) ?? file]).ToList();
        return paths.Any(path => files.Exists(file => RealPath.IsIn(file, path) || RealPath.IsIn(path, file)));
    }

    // Null if there is no such file.
    private static string? FirstLineOf(string path) => File.Exists(path) ? File.ReadLines(path).FirstOrDefault()?.Trim() : null;
}
