using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The files of a folder that is not a handbook yet.</summary>
/// <param name="Paths">
/// Relative to the folder, in ordinal order; without names that begin with a dot, what git ignores, and installed packages.
/// </param>
/// <param name="Texts">The texts of some of them, by path, and of files whose name begins with a dot.</param>
public sealed record FolderFiles(ImmutableArray<string> Paths, FrozenDictionary<string, SourceFile> Texts)
{
    // Packages that other programs installed; their Markdown is nobody's handbook.
    private static readonly ImmutableArray<string> LeftOut = ["node_modules", "**/node_modules", "vendor", "output"];

    /// <param name="folder">A full path; the folder does not have to exist.</param>
    /// <param name="wanted">The paths whose texts are read, if there are such files.</param>
    public static FolderFiles Read(string folder, IEnumerable<string> wanted)
    {
        if (!Directory.Exists(folder) || RealPath.Of(folder) is not { } real)
            return new FolderFiles([], FrozenDictionary<string, SourceFile>.Empty);
        var bounds = SiteBounds.OfFolder(real, HiddenNames.NoneShown);
        var found = new FolderWalk(real, "", bounds, LeftOut, new IgnoredFiles(null, [])).Find().Files;
        var texts = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var path in wanted)
        {
            var file = new FileInfo(Path.Combine(real, path));
            if (
                file.Exists
                && RealPath.Of(file.FullName) is { } realFile
                && RealPath.IsIn(real, realFile)
                && TextFile.Read(new FoundFile(path, new SitePath(path), file.FullName, file.FullName, file.Length)).Source is { } source
            )
                texts[path] = source;
        }

        return new FolderFiles(
            [.. found.Select(file => file.Path).Order(StringComparer.Ordinal)],
            texts.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>The text of a file that was asked for; null if there is none, or if it is not UTF-8.</summary>
    public SourceFile? Find(string path) => Texts.GetValueOrDefault(path);

    /// <summary>The first of several files that exists.</summary>
    public SourceFile? FindAny(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (Find(path) is { } source)
                return source;
        }

        return null;
    }

    /// <summary>Whether there is a file below a folder.</summary>
    /// <param name="folder">With <c>/</c>, without one at the end.</param>
    public bool HasFolder(string folder) => Below(folder).Any();

    /// <summary>Whether there is a page below a folder.</summary>
    /// <inheritdoc cref="HasFolder"/>
    public bool HasPages(string folder) => Below(folder).Any(IsPage);

    /// <summary>The files below a folder.</summary>
    /// <inheritdoc cref="HasFolder"/>
    public IEnumerable<string> Below(string folder) => Paths.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    public static bool IsPage(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
