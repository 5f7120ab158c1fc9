using System.Collections.Immutable;
using System.IO.Enumeration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>The changes in the output folder, planned before the first one is made.</summary>
/// <param name="InTheWay">Stale files in the place of a new file or folder; deleted first.</param>
/// <param name="Stale">Other files that still exist from the previous build and are not part of this one.</param>
/// <param name="FoldersInTheWay">Folders in the place of a new file; they contain only stale files.</param>
/// <param name="NewFolders">New folders in an existing folder; folders inside them are new too.</param>
/// <param name="Diagnostics">Conflicts, sorted; if there are any, nothing may be changed.</param>
internal sealed record CommitPlan(
    ImmutableArray<string> InTheWay,
    ImmutableArray<string> Stale,
    ImmutableArray<string> FoldersInTheWay,
    ImmutableArray<string> NewFolders,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    private static readonly EnumerationOptions AllFolders = new() { AttributesToSkip = 0, RecurseSubdirectories = true };

    /// <param name="output">Full path of the output folder.</param>
    /// <param name="shownAs">Its name in diagnostics.</param>
    /// <param name="manifest">The names that the previous build wrote.</param>
    /// <param name="force">Whether files that are not in the manifest may be replaced.</param>
    public static CommitPlan For(
        string output,
        string shownAs,
        IReadOnlyDictionary<string, ExistingFile> staged,
        ImmutableArray<string> manifest,
        bool force
    )
    {
        var written = manifest.ToHashSet(RealPath.Comparer);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var linked = new Dictionary<string, bool>(StringComparer.Ordinal);
        var stale = manifest.Where(name => !staged.ContainsKey(name) && IsOurFile(name)).ToHashSet(RealPath.Comparer);
        var foldersInTheWay = ImmutableArray.CreateBuilder<string>();
        var newFolders = ImmutableArray.CreateBuilder<string>();
        var isNew = new HashSet<string>(RealPath.Comparer);
        foreach (var folder in FoldersOf(staged.Keys))
            CheckFolder(folder);
        foreach (var (name, before) in staged)
            CheckFile(name, before);
        diagnostics.Sort();
        var places = newFolders.Concat(foldersInTheWay).ToHashSet(RealPath.Comparer);
        var staleByPlace = stale.ToLookup(name => places.Contains(name) || OutputName.LiesIn(name, places));
        return new CommitPlan(
            [.. staleByPlace[true]],
            [.. staleByPlace[false]],
            foldersInTheWay.DrainToImmutable(),
            newFolders.DrainToImmutable(),
            diagnostics.ToImmutable()
        );

        void CheckFolder(string folder)
        {
            // Inside a folder that does not exist, no need to ask the disk.
            var liesInNew = OutputName.FolderOf(folder) is { } parent && isNew.Contains(parent);
            var attributes = liesInNew ? null : AttributesOf(folder);
            if (staged.ContainsKey(folder))
                Report(
                    folder,
                    $"'{Shown(folder)}' is both a file and a folder of the site.",
                    "Change the URL of one of them.",
                    FileDiagnostics.SameUrl
                );
            else if (attributes is null || stale.Contains(folder))
                AddNew(folder, liesInNew);
            else if (attributes.Value.HasFlag(FileAttributes.ReparsePoint))
                Report(folder, $"'{Shown(folder)}' is a symbolic link, but the site needs a folder there.", "Remove the link.");
            else if (!attributes.Value.HasFlag(FileAttributes.Directory))
                Report(
                    folder,
                    $"'{Shown(folder)}' is a file that HandbookGen did not write, but the site needs a folder there.",
                    "Move the file away."
                );
        }

        void AddNew(string folder, bool liesInNew)
        {
            isNew.Add(folder);
            if (!liesInNew)
                newFolders.Add(folder);
        }

        void CheckFile(string name, ExistingFile before)
        {
            if (before == ExistingFile.OtherFile && !force && !written.Contains(name))
            {
                Report(
                    name,
                    $"'{Shown(name)}' would be replaced, but HandbookGen did not write it.",
                    "Move the file away, or build with '--force'."
                );
            }

            if (before != ExistingFile.Folder)
                return;
            if (FilesBelow(name).All(stale.Contains))
                foldersInTheWay.Add(name);
            else
                Report(
                    name,
                    $"'{Shown(name)}' is a folder with files that HandbookGen did not write, but the site needs a file there.",
                    "Move the folder away."
                );
        }

        // A folder in its place, or a link in its path, is not from a build.
        bool IsOurFile(string name) =>
            AttributesOf(name) is { } attributes && !attributes.HasFlag(FileAttributes.Directory) && !IsBehindLink(name);

        bool IsBehindLink(string name)
        {
            if (OutputName.FolderOf(name) is not { } folder)
                return false;
            if (!linked.TryGetValue(folder, out var isLinked))
            {
                isLinked = AttributesOf(folder) is { } attributes && attributes.HasFlag(FileAttributes.ReparsePoint);
                linked[folder] = isLinked |= IsBehindLink(folder);
            }

            return isLinked;
        }

        FileAttributes? AttributesOf(string name)
        {
            var attributes = new FileInfo(Path.Combine(output, name)).Attributes;
            return attributes == (FileAttributes)(-1) ? null : attributes;
        }

        IEnumerable<string> FilesBelow(string folder) =>
            new FileSystemEnumerable<string>(Path.Combine(output, folder), (ref e) => NameOf(output, e.ToFullPath()), AllFolders)
            {
                ShouldIncludePredicate = static (ref e) => !IsRealFolder(ref e),
                ShouldRecursePredicate = static (ref e) => IsRealFolder(ref e),
            };

        string Shown(string name) => shownAs + "/" + name;

        void Report(string name, string message, string help, FileDiagnostic? kind = null) =>
            diagnostics.Add((kind ?? FileDiagnostics.RefusedOutputPath).At(SourceRange.StartOf(new SitePath(Shown(name))), message, help));
    }

    private static IEnumerable<string> FoldersOf(IEnumerable<string> names)
    {
        var folders = new HashSet<string>(RealPath.Comparer);
        var known = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var name in names)
        {
            // Most names share a folder with another.
            if (name.LastIndexOf('/') is var slash && (slash < 0 || known.Contains(name.AsSpan(0, slash))))
                continue;
            var folder = OutputName.FolderOf(name);
            while (folder is not null && folders.Add(folder))
                folder = OutputName.FolderOf(folder);
        }

        return folders.Order(StringComparer.Ordinal);
    }

    private static bool IsRealFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string NameOf(string output, string path) =>
        Path.GetRelativePath(output, path).Replace(Path.DirectorySeparatorChar, '/');
}
