namespace HandbookGen.Loading;

/// <summary>Resolves symbolic links in paths, and tells which folder contains which path.</summary>
public static class RealPath
{
    // The limit of Linux.
    private const int MostLinks = 40;

    private static readonly bool IgnoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>How file systems on this platform usually compare names.</summary>
    public static StringComparer Comparer => IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path with all symbolic links resolved. Parts that do not exist are kept.</summary>
    /// <returns>Null when links form a loop.</returns>
    public static string? Of(string path) => Resolve(path, _ => false, out _);

    /// <summary>The first symbolic link on the way to a path that is in a folder, wherever it leads; null if there is none.</summary>
    /// <param name="folder">A full path without links.</param>
    /// <param name="path">Does not have to exist.</param>
    /// <returns>A full path; only its last name is a link.</returns>
    public static string? LinkIn(string folder, string path)
    {
        Resolve(path, link => IsIn(folder, link), out var found);
        return found;
    }

    private static string? Resolve(string path, Func<string, bool> stopAt, out string? found)
    {
        found = null;
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>();
        Push(rest, full[real.Length..]);
        var links = 0;
        while (rest.TryPop(out var name))
        {
            if (name == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, name);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                real = next;
                continue;
            }

            if (stopAt(next))
                found = next;
            if (found is not null || ++links > MostLinks)
                return null;
            var targetRoot = Path.GetPathRoot(target)!;
            if (targetRoot.Length > 0)
                real = targetRoot;
            Push(rest, target[targetRoot.Length..]);
        }

        return real;
    }

    /// <summary>Whether a path is the folder or below it. Both are full paths without links.</summary>
    public static bool IsIn(string folder, string path)
    {
        var comparison = IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        folder = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(folder, comparison)
            && (
                path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar
            );
    }

    private static void Push(Stack<string> rest, string path)
    {
        foreach (var name in path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Reverse())
        {
            if (name is not ("" or "."))
                rest.Push(name);
        }
    }
}
