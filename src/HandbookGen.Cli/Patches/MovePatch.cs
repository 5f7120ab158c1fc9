using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Moving;

namespace HandbookGen.Cli;

/// <summary>A move as a patch for <c>git apply</c>.</summary>
internal static class MovePatch
{
    // A link to a folder is one file for git.
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0 };

    /// <param name="root">The root of the site; a full path.</param>
    public static void Write(PageMove move, string root, RepositoryPaths paths, TextWriter output)
    {
        var texts = move.Texts.ToDictionary(text => text.Before.Path);
        foreach (var path in FilesOf(move, root).Concat(texts.Keys).Distinct().Order())
        {
            var text = texts.GetValueOrDefault(path);
            if (text is { IsNew: true })
            {
                GitPatch.WriteNew(paths.Of(path), text.After, output);
                continue;
            }

            if (text is { After.Length: 0, Before.Text.Length: > 0 })
            {
                GitPatch.WriteDeleted(paths.Of(path), ByteOrderMark.Of(Path.Combine(root, path.Value)) + text.Before.Text, output);
                continue;
            }

            var mark = text is null ? "" : ByteOrderMark.Of(Path.Combine(root, path.Value));
            GitPatch.WriteChange(
                paths.Of(path),
                paths.Of(move.Renaming.Of(path)),
                text is null ? null : mark + text.Before.Text,
                text is null ? null : mark + text.After,
                output
            );
        }
    }

    // Includes files that are not part of the site: a folder moves with everything in it.
    private static IEnumerable<SitePath> FilesOf(PageMove move, string root)
    {
        var from = Path.Combine(root, move.Renaming.From.Value);
        return Directory.Exists(from)
            ? FilesBelow(new DirectoryInfo(from))
                .Select(file => new SitePath(move.Renaming.From.Value + file[from.Length..].Replace(Path.DirectorySeparatorChar, '/')))
            : [move.Renaming.From];
    }

    private static IEnumerable<string> FilesBelow(DirectoryInfo folder) =>
        folder
            .EnumerateFileSystemInfos("*", OneFolder)
            .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } inner ? FilesBelow(inner) : [entry.FullName]);
}
