using System.Collections.Immutable;
using System.IO.Enumeration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>Everything that has to happen in the output folder, worked out before the first change.</summary>
/// <param name="InTheWay">Stale files that stand where a new file or folder must be: the first thing to delete.</param>
/// <param name="Stale">The other files of the build before that this one does not have and that are still there.</param>
/// <param name="FoldersInTheWay">Folders that become a file; they hold nothing but stale files.</param>
/// <param name="NewFolders">Those in a folder that is there; the ones in them are new, too.</param>
/// <param name="Diagnostics">What stands in the way; when there is any, nothing may be changed. Sorted.</param>
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
    /// <param name="shownAs">What diagnostics call it.</param>
    /// <param name="manifest">The names that the build before wrote.</param>
    /// <param name="force">Whether files that nobody's manifest names may be replaced.</param>
    public static CommitPlan For(
        string output,
        string shownAs,
        IReadOnlyDictionary<string, Before> staged,
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
            // Where a folder is not there, the disk is not asked about what would lie in it.
            var liesInNew = OutputName.FolderOf(folder) is { } parent && isNew.Contains(parent);
            var attributes = liesInNew ? null : AttributesOf(folder);
            if (staged.ContainsKey(folder))
                Report(
                    folder,
                    $"'{Shown(folder)}' is both a file of the site and the folder of others.",
                    "Give one of them another URL.",
                    FileDiagnostics.SameUrl
                );
            else if (attributes is null || stale.Contains(folder))
                AddNew(folder, liesInNew);
            else if (attributes.Value.HasFlag(FileAttributes.ReparsePoint))
                Report(folder, $"'{Shown(folder)}' is a link, and the site needs a folder of that name.", "Remove the link.");
            else if (!attributes.Value.HasFlag(FileAttributes.Directory))
                Report(
                    folder,
                    $"'{Shown(folder)}' is a file that HandbookGen did not write, and the site needs a folder of that name.",
                    "Move the file away."
                );
        }

        void AddNew(string folder, bool liesInNew)
        {
            isNew.Add(folder);
            if (!liesInNew)
                newFolders.Add(folder);
        }

        void CheckFile(string name, Before before)
        {
            if (before == Before.OtherFile && !force && !written.Contains(name))
            {
                Report(
                    name,
                    $"'{Shown(name)}' would be replaced, and HandbookGen did not write it.",
                    "Move the file away, or build with --force."
                );
            }

            if (before != Before.Folder)
                return;
            if (FilesBelow(name).All(stale.Contains))
                foldersInTheWay.Add(name);
            else
                Report(
                    name,
                    $"'{Shown(name)}' is a folder with files that HandbookGen did not write, and the site needs a file of that name.",
                    "Move the folder away."
                );
        }

        // A folder in its place, or a link on the way to it, did not come from a build.
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
            // Most names stand in the folder of another.
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
