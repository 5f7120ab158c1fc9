using System.Collections.Immutable;

namespace HandbookGen.Loading;

/// <summary>Finds a folder that moved inside the repository.</summary>
internal static class FormerFolder
{
    private static readonly ImmutableArray<string> RootFiles = [LoadedSite.AnchorLockName, "statiq.json"];

    /// <summary>
    /// Where the root of the site was in a commit. If its input folder got another name as well, it was the folder around that with the
    /// site's files.
    /// </summary>
    /// <param name="files">The current files of the site, by their path in the root.</param>
    /// <param name="inputs">The current input folders, relative to the root, each with a trailing slash.</param>
    public static string OfRoot(GitTree tree, ImmutableArray<GitRename> renames, ImmutableArray<string> files, IEnumerable<string> inputs)
    {
        var former = Of(tree.Prefix, tree, renames, files);
        if (former != tree.Prefix || files.Any(file => tree.IdByPath.ContainsKey(tree.Prefix + file)))
            return former;
        return inputs
                .Select(input => (Now: tree.Prefix + input, Then: Of(tree.Prefix + input, tree, renames, [])))
                .Where(folder => folder.Now != folder.Then)
                .SelectMany(folder => Around(folder.Then))
                .FirstOrDefault(folder => RootFiles.Any(name => tree.IdByPath.ContainsKey(folder + name)))
            ?? tree.Prefix;
    }

    /// <summary>Where most files of a folder were in a commit; the same folder if they have not moved.</summary>
    /// <param name="folder">In the repository, with a trailing slash; empty for the root of the repository.</param>
    /// <param name="tree">The commit.</param>
    /// <param name="renames">The files that were renamed since.</param>
    /// <param name="files">The current files of the folder, by their path in it.</param>
    public static string Of(string folder, GitTree tree, ImmutableArray<GitRename> renames, IEnumerable<string> files)
    {
        var former = renames
            .Where(rename => rename.New.StartsWith(folder, StringComparison.Ordinal))
            .Select(rename => FolderBefore(rename.Old, rename.New[folder.Length..]))
            .OfType<string>()
            .CountBy(before => before, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return former.Value > files.Count(file => tree.IdByPath.ContainsKey(folder + file)) ? former.Key : folder;
    }

    // The folders that contain a folder, the nearest first.
    private static IEnumerable<string> Around(string folder)
    {
        while (folder.Length > 0)
        {
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
            yield return folder;
        }
    }

    // The folder that had a file under the same path; null if the path is another one.
    private static string? FolderBefore(string old, string path) =>
        old == path ? ""
        : old.EndsWith("/" + path, StringComparison.Ordinal) ? old[..^path.Length]
        : null;
}
