using System.Collections.Immutable;

namespace HandbookGen.Loading;

/// <summary>A <c>.gitignore</c> of a folder, and those of the folders above it.</summary>
/// <param name="Folder">Relative to the root, with a slash at the end; empty for the root.</param>
/// <param name="Patterns">In the order of the file; the last one that matches decides.</param>
/// <param name="Above">The nearest one above; null for none.</param>
internal sealed record GitIgnore(string Folder, ImmutableArray<IgnorePattern> Patterns, GitIgnore? Above)
{
    public const string FileName = ".gitignore";

    // In bytes; nobody writes a larger one.
    private const long LargestSize = 1_000_000;

    /// <param name="text">The text of the file in the folder; null if there is none.</param>
    public static GitIgnore? Of(string folder, string? text, GitIgnore? above)
    {
        if (text is null)
            return above;
        var patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').Split('\n'))
        {
            if (IgnorePattern.Read(text.AsSpan().TrimStart('\uFEFF')[line]) is { } pattern)
                patterns.Add(pattern);
        }

        return patterns.Count == 0 ? above : new GitIgnore(folder, patterns.ToImmutable(), above);
    }

    /// <summary>The files from the root down to the folder above another one.</summary>
    /// <param name="folder">Relative to the root; outside it there are none.</param>
    /// <param name="textOf">The text of a file, relative to the root; null if there is none.</param>
    public static GitIgnore? DownTo(string folder, Func<string, string?> textOf)
    {
        if (folder.Length == 0 || folder.StartsWith("..", StringComparison.Ordinal))
            return null;
        var rules = Of("", textOf(FileName), null);
        for (var slash = folder.IndexOf('/'); slash >= 0; slash = folder.IndexOf('/', slash + 1))
            rules = Of(folder[..(slash + 1)], textOf(folder[..(slash + 1)] + FileName), rules);
        return rules;
    }

    /// <summary>The text of a file on disk; null if there is none. As in git, a link is none.</summary>
    public static string? TextOf(FileInfo file)
    {
        try
        {
            return file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.Length <= LargestSize
                ? File.ReadAllText(file.FullName)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a file or folder is ignored. Everything in an ignored folder is; nobody asks for that.</summary>
    /// <param name="path">Relative to the root.</param>
    public bool Ignores(string path, bool isFolder)
    {
        for (var at = this; at is not null; at = at.Above)
        {
            for (var i = at.Patterns.Length - 1; i >= 0; i--)
            {
                if (at.Patterns[i].IsMatch(path.AsSpan(at.Folder.Length), isFolder))
                    return !at.Patterns[i].IsExclusion;
            }
        }

        return false;
    }
}
