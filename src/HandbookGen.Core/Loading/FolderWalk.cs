using System.Collections.Immutable;
using System.IO.Enumeration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A file below a folder.</summary>
/// <param name="Path">Relative to the folder, with <c>/</c>.</param>
/// <param name="SitePath">Relative to the root.</param>
internal readonly record struct FoundFile(string Path, SitePath SitePath, string DiskPath);

/// <summary>Everything below one folder, in no particular order.</summary>
internal sealed record FoundFiles(ImmutableArray<FoundFile> Files, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Where a walk begins and what it may reach. All folders are real paths, without links.</summary>
/// <param name="Folder">The folder to list.</param>
/// <param name="SitePath">What diagnostics call it; empty for the root itself.</param>
/// <param name="Reachable">A link that leads into none of these is not followed.</param>
/// <param name="LeftOutFolder">A folder that is not listed even where a link leads to it.</param>
/// <param name="LeftOut">Globs of files and folders to leave out, matched against the path inside the folder.</param>
internal sealed record FolderWalk(
    string Folder, string SitePath, ImmutableArray<string> Reachable, string? LeftOutFolder, ImmutableArray<string> LeftOut)
{
    // One folder's listing is not recursive, so that every link is looked at before it is followed.
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Names that begin with a dot are left out.</summary>
    public FoundFiles Find()
    {
        var files = ImmutableArray.CreateBuilder<FoundFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var open = new Stack<string>();
        Visit(Folder, Folder, "");
        return new FoundFiles(files.DrainToImmutable(), diagnostics.DrainToImmutable());

        void Visit(string diskPath, string realPath, string path)
        {
            if (LeftOutFolder is not null && RealPath.IsIn(LeftOutFolder, realPath))
                return;
            open.Push(realPath);
            foreach (var entry in List(diskPath, path))
            {
                var entryPath = path.Length == 0 ? entry.Name : path + "/" + entry.Name;
                if (Glob.IsMatchOfAny(LeftOut, entryPath))
                    continue;
                var entryDiskPath = Path.Combine(diskPath, entry.Name);
                var entryRealPath = entry.IsLink ? Follow(entryDiskPath, entryPath) : Path.Combine(realPath, entry.Name);
                if (entryRealPath is null)
                    continue;
                if (entry.IsFolder)
                    Visit(entryDiskPath, entryRealPath, entryPath);
                else
                    files.Add(new FoundFile(entryPath, Named(entryPath), entryDiskPath));
            }

            open.Pop();
        }

        List<Entry> List(string diskPath, string path)
        {
            try
            {
                return [.. new FileSystemEnumerable<Entry>(diskPath, static (ref e) => Entry.Of(ref e), OneFolder)
                {
                    ShouldIncludePredicate = static (ref e) => e.FileName[0] != '.',
                }];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                var reason = e is UnauthorizedAccessException ? "permission is denied" : "it is gone or cannot be listed";
                diagnostics.Add(Diagnostic.Error(
                    "HB9006", SourceRange.StartOf(Named(path)), $"The folder '{Named(path)}' cannot be read: {reason}.",
                    "Make it readable, or list it in ExcludedPaths."));
                return [];
            }
        }

        // Null when the link must not be followed.
        string? Follow(string diskPath, string path)
        {
            var name = Named(path);
            var target = new FileInfo(diskPath).LinkTarget;
            var realPath = RealPath.Of(diskPath);
            if (realPath is null || open.Any(folder => RealPath.IsIn(realPath, folder)))
                return Refuse($"The link '{name}' leads to '{target}', back to a folder that it lies in.", "Remove the link.");
            if (!Reachable.Any(folder => RealPath.IsIn(folder, realPath)))
            {
                return Refuse(
                    $"The link '{name}' leads to '{target}', out of the site, and is not followed.",
                    "Copy what it leads to into the site, or add that folder to InputPaths.");
            }

            if (Path.Exists(realPath))
                return realPath;
            diagnostics.Add(Diagnostic.Error(
                "HB9006", SourceRange.StartOf(name), $"The link '{name}' leads to '{target}', which does not exist.",
                "Correct the link or remove it."));
            return null;

            string? Refuse(string message, string help)
            {
                diagnostics.Add(Diagnostic.Warning("HB9004", SourceRange.StartOf(name), message, help));
                return null;
            }
        }
    }

    private SitePath Named(string path) => new(SitePath.Length == 0 || path.Length == 0 ? SitePath + path : SitePath + "/" + path);

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink)
    {
        public static Entry Of(ref FileSystemEntry entry) => new(
            entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint));
    }
}
