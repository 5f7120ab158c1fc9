namespace HandbookGen.Writing;

/// <summary>The name of a file, relative to the output folder, with <c>/</c> on every system: <c>handbook/hiring/index.html</c>.</summary>
internal static class OutputName
{
    /// <summary>The folder for the manifest and staged files; no page or asset can be written there.</summary>
    public const string OwnFolder = ".handbookgen";

    /// <summary>Whether the name stays inside the output folder on this system and outside <see cref="OwnFolder"/>.</summary>
    public static bool IsSafe(string name)
    {
        if (name.Contains('\0') || (OperatingSystem.IsWindows() && name.AsSpan().ContainsAny('\\', ':')))
            return false;
        foreach (var range in name.AsSpan().Split('/'))
        {
            if (name.AsSpan(range) is "" or "." or "..")
                return false;
        }

        return !name.StartsWith(OwnFolder, StringComparison.OrdinalIgnoreCase)
            || (name.Length > OwnFolder.Length && name[OwnFolder.Length] != '/');
    }

    /// <summary>The folder of a file; null for the output folder itself.</summary>
    public static string? FolderOf(string name) => name.LastIndexOf('/') is >= 0 and var slash ? name[..slash] : null;

    /// <summary>Whether the file is in one of the folders, at any depth.</summary>
    public static bool LiesIn(string name, HashSet<string> folders)
    {
        if (folders.Count == 0)
            return false;
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var rest = name.AsSpan(); rest.LastIndexOf('/') is >= 0 and var slash; )
        {
            rest = rest[..slash];
            if (lookup.Contains(rest))
                return true;
        }

        return false;
    }

    /// <summary>All folders that contain the file, innermost first.</summary>
    public static IEnumerable<string> FoldersOf(string name)
    {
        for (var folder = FolderOf(name); folder is not null; folder = FolderOf(folder))
            yield return folder;
    }
}
