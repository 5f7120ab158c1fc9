using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing;

/// <summary>
/// Assigns the files of the output folder to their owners, for disks that ignore case and read all forms of a character alike
/// (<see cref="Nfc"/>). A file and a folder cannot have the same path.
/// </summary>
internal sealed class OutputClaims
{
    private readonly Dictionary<string, SitePath> owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SitePath> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> files = new(StringComparer.OrdinalIgnoreCase);

    // As they were claimed; only those with characters beyond ASCII differ from their keys in more than case.
    private readonly Dictionary<string, string> spellings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says that a path will be a file, whoever writes it, so that it cannot be a folder.</summary>
    public void Reserve(string path) => files.Add(FileNames.Folded(path));

    /// <summary>Claims a path for a file.</summary>
    /// <param name="path">Relative to the output folder.</param>
    /// <returns>The owner of the path or of a conflicting one; null when it was free.</returns>
    public SitePath? Claim(string path, SitePath owner)
    {
        var written = path;
        path = FileNames.Folded(path);
        if (OwnerOf(path) is { } other)
            return other;
        owners.Add(path, owner);
        spellings.Add(path, written);
        foreach (var folder in FoldersOf(path))
            folders.TryAdd(folder, owner);
        return null;
    }

    /// <summary>The same path as it was claimed; null if it was not.</summary>
    public string? SpellingOf(string path) => spellings.GetValueOrDefault(FileNames.Folded(path));

    // The owner of the same path, of a file in place of a parent folder, or of a file below this path.
    private SitePath? OwnerOf(string path)
    {
        if (owners.TryGetValue(path, out var owner) || folders.TryGetValue(path, out owner))
            return owner;
        foreach (var folder in FoldersOf(path))
        {
            if (owners.TryGetValue(folder, out owner))
                return owner;
            if (files.Contains(folder))
                return new SitePath(folder);
        }

        return null;
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }
}
