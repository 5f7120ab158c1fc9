using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing;

/// <summary>Who has which file of the output folder, on disks that ignore case. A file cannot stand where a folder has to be.</summary>
internal sealed class OutputPaths
{
    private readonly Dictionary<string, SitePath> owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SitePath> folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a path for a file.</summary>
    /// <param name="path">Relative to the output folder.</param>
    /// <returns>Who has it, or what is in its way, already; null when it was free.</returns>
    public SitePath? Claim(string path, SitePath owner)
    {
        if (OwnerOf(path) is { } other)
            return other;
        owners.Add(path, owner);
        foreach (var folder in FoldersOf(path))
            folders.TryAdd(folder, owner);
        return null;
    }

    // Who has the file, or the file where a folder must be, or a file in the folder where the file must be.
    private SitePath? OwnerOf(string path)
    {
        if (owners.TryGetValue(path, out var owner) || folders.TryGetValue(path, out owner))
            return owner;
        foreach (var folder in FoldersOf(path))
        {
            if (owners.TryGetValue(folder, out owner))
                return owner;
        }

        return null;
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }
}
