using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Moving;

namespace HandbookGen.Cli;

/// <summary>A move as a patch for <c>git apply</c>.</summary>
internal static class MovePatch
{
    /// <param name="root">The root of the site; a full path.</param>
    public static void Write(PageMove move, string root, RepositoryPaths paths, TextWriter output)
    {
        var texts = move.Texts.ToDictionary(text => text.Before.Path);
        foreach (var path in FilesOf(move, root).Concat(texts.Keys).Distinct().Order())
        {
            var (before, after) = (paths.Of(path), paths.Of(move.Renaming.Of(path)));
            output.Write($"diff --git a/{before} b/{after}\n");
            if (before != after)
                output.Write($"rename from {before}\nrename to {after}\n");
            if (texts.TryGetValue(path, out var text))
                UnifiedDiff.Write(before, after, text.Before.Text, text.After, output);
        }
    }

    // Includes files that are not part of the site: a folder moves with everything in it.
    private static IEnumerable<SitePath> FilesOf(PageMove move, string root)
    {
        var from = Path.Combine(root, move.Renaming.From.Value);
        return Directory.Exists(from)
            ? Directory
                .EnumerateFiles(from, "*", SearchOption.AllDirectories)
                .Select(file => new SitePath(move.Renaming.From.Value + file[from.Length..].Replace(Path.DirectorySeparatorChar, '/')))
            : [move.Renaming.From];
    }
}
