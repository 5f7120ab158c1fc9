using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>Finds the file or folder that somebody probably meant.</summary>
internal static class NearestPath
{
    /// <summary>
    /// The only path with the same last name, with or without <c>.md</c>; or else the one with the fewest edits, if each of its names is
    /// near.
    /// </summary>
    /// <returns>Null if there is none.</returns>
    public static string? Of(string typed, IEnumerable<SitePath> files)
    {
        var sought = typed.Replace('\\', '/').TrimEnd('/');
        var paths = files.Select(file => file.Value).SelectMany(WithFolders).Distinct(StringComparer.Ordinal).ToList();
        var name = LastName(sought);
        return paths.Where(path => LastName(path) == name || LastName(path) == name + ".md").Take(2).ToList() is [var only]
            ? only
            : NearestName.Of(sought, paths.Where(path => IsNear(path.Split('/'), sought.Split('/'))));
    }

    // One folder in common must not make a short name near to all others in that folder.
    private static bool IsNear(string[] names, string[] sought) =>
        names.Length == sought.Length && names.Zip(sought).All(pair => NearestName.Of(pair.Second, [pair.First]) is not null);

    private static IEnumerable<string> WithFolders(string path)
    {
        yield return path;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }

    private static string LastName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
