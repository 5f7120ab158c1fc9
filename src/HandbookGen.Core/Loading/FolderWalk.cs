using System.Collections.Immutable;
using System.IO.Enumeration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A file below a folder.</summary>
/// <param name="Path">Relative to the folder, with <c>/</c>.</param>
/// <param name="SitePath">Relative to the root.</param>
/// <param name="RealPath">The full path without links.</param>
/// <param name="Length">In bytes, when the folder was listed.</param>
internal readonly record struct FoundFile(string Path, SitePath SitePath, string DiskPath, string RealPath, long Length);

/// <summary>The files below a folder, in no particular order.</summary>
/// <param name="Hidden">The files and folders that were left out because their names begin with a dot; paths inside the folder.</param>
/// <param name="LeftOut">What git ignores, and installed packages: relative to the root, folders with a slash at the end.</param>
internal sealed record FoundFiles(
    ImmutableArray<FoundFile> Files,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<string> Hidden,
    ImmutableArray<string> LeftOut
);

/// <summary>What to do with files that git ignores.</summary>
/// <param name="Above">The <c>.gitignore</c> files of the folders above the one to list; null for none.</param>
/// <param name="Named">Files that stay nevertheless, inside the folder.</param>
internal sealed record IgnoredFiles(GitIgnore? Above, ImmutableHashSet<string> Named);

/// <summary>Lists the files below a folder. All folders are real paths, without symbolic links.</summary>
/// <param name="folder">The folder to list.</param>
/// <param name="sitePath">Its name in diagnostics; empty for the root itself.</param>
/// <param name="bounds">Where links may lead, and which names are left out.</param>
/// <param name="leftOut">Globs of files and folders to leave out, matched against the path inside the folder.</param>
/// <param name="ignored">Leaves out what git ignores, and installed packages; null to list everything.</param>
internal sealed class FolderWalk(
    string folder,
    string sitePath,
    SiteBounds bounds,
    ImmutableArray<string> leftOut,
    IgnoredFiles? ignored = null
)
{
    // Not recursive, so that every link is checked before it is followed.
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly ImmutableArray<FoundFile>.Builder files = ImmutableArray.CreateBuilder<FoundFile>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<string>.Builder hidden = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder unlisted = ImmutableArray.CreateBuilder<string>();
    private readonly Stack<string> openFolders = new();

    public FoundFiles Find()
    {
        Visit(folder, folder, "", ignored?.Above, isIgnored: false);
        return new FoundFiles(
            files.DrainToImmutable(),
            diagnostics.DrainToImmutable(),
            hidden.DrainToImmutable(),
            unlisted.DrainToImmutable()
        );
    }

    private void Visit(string diskPath, string realPath, string path, GitIgnore? rules, bool isIgnored)
    {
        if (bounds.Output is not null && RealPath.IsIn(bounds.Output, realPath))
            return;
        openFolders.Push(realPath);
        var entries = List(diskPath, path);
        if (ignored is not null)
            rules = RulesOf(diskPath, path, rules);
        foreach (var entry in entries)
        {
            var entryPath = path.Length == 0 ? entry.Name : path + "/" + entry.Name;
            if (UnfinishedFiles.IsOne(entry.Name) || Glob.IsMatchOfAny(leftOut, entryPath))
                continue;
            if (bounds.Hidden.FirstIn(entryPath) is not null && !(entry.IsFolder && bounds.Hidden.LeadBelow(entryPath)))
            {
                hidden.Add(entryPath);
                continue;
            }

            var entryDiskPath = Path.Combine(diskPath, entry.Name);
            var entryRealPath =
                entry.IsLink ? Follow(entryDiskPath, entryPath)
                : ReferenceEquals(diskPath, realPath) ? entryDiskPath
                : Path.Combine(realPath, entry.Name);
            if (
                entryRealPath is null
                || !HasUsableName(entry.Name, entryDiskPath, entryPath)
                || (!ReferenceEquals(entryDiskPath, entryRealPath) && IsSpecial(entryRealPath, entryPath))
            )
                continue;
            var isLeftOut = ignored is not null && (isIgnored || IsIgnored(entry, entryPath, diskPath, rules));
            if (isLeftOut && !Stays(entry, entryPath))
                continue;
            if (entry.IsFolder)
                Visit(entryDiskPath, entryRealPath, entryPath, rules, isLeftOut);
            else
                files.Add(new FoundFile(entryPath, Named(entryPath), entryDiskPath, entryRealPath, LengthOf(entry, entryRealPath)));
        }

        openFolders.Pop();
    }

    private GitIgnore? RulesOf(string diskPath, string path, GitIgnore? above)
    {
        var file = new FileInfo(Path.Combine(diskPath, GitIgnore.FileName));
        return GitIgnore.Of(Named(path).Value is { Length: > 0 } name ? name + "/" : "", GitIgnore.TextOf(file), above);
    }

    private bool IsIgnored(Entry entry, string path, string folderDiskPath, GitIgnore? rules)
    {
        var name = Named(path).Value;
        return rules?.Ignores(name, entry.IsFolder) == true
            || (entry.IsFolder && InstalledPackages.IsFolderOf(name, file => File.Exists(Path.Combine(folderDiskPath, file))));
    }

    private bool Stays(Entry entry, string path)
    {
        var stays = entry.IsFolder ? LeftOutFiles.KeepsIn(path, ignored!.Named) : LeftOutFiles.Keeps(path, ignored!.Named);
        if (!stays)
            unlisted.Add(Named(path).Value + (entry.IsFolder ? "/" : ""));
        return stays;
    }

    private List<Entry> List(string diskPath, string path)
    {
        try
        {
            return [.. new FileSystemEnumerable<Entry>(diskPath, static (ref e) => Entry.Of(ref e), OneFolder)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = e is UnauthorizedAccessException ? "permission is denied" : "it was deleted or cannot be listed";
            Report(
                FileDiagnostics.UnreadableFile,
                path,
                $"The folder '{Named(path)}' cannot be read: {reason}.",
                "Make it readable, or list it in 'ExcludedPaths'."
            );
            return [];
        }
    }

    // Null when the link is not followed.
    private string? Follow(string diskPath, string path)
    {
        var link = $"The link '{Named(path)}' leads to '{new FileInfo(diskPath).LinkTarget}'";
        var realPath = RealPath.Of(diskPath);
        if (realPath is null)
            Report(FileDiagnostics.LinkOutOfRoot, path, $"{link}, but the links form a loop.", "Remove the link.");
        else if (openFolders.Any(open => RealPath.IsIn(realPath, open)))
            Report(FileDiagnostics.LinkOutOfRoot, path, $"{link}, a folder that contains it, and is not followed.", "Remove the link.");
        else if (bounds.Refusal(openFolders.Peek(), realPath) is { } refusal)
            Report(refusal.Kind, path, $"{link}, {refusal.Where}, and is not followed.", refusal.Help);
        else if (!Path.Exists(realPath))
            Report(FileDiagnostics.UnreadableFile, path, $"{link}, which does not exist.", "Correct or remove the link.");
        else
            return realPath;
        return null;
    }

    // A link to a folder leads to everything in it, also to what no link may lead to.
    private bool IsSpecial(string realPath, string path)
    {
        if (bounds.SpecialPlace(folder, realPath) is not { } refusal)
            return false;
        Report(refusal.Kind, path, $"'{Named(path)}' is left out: a link leads {refusal.Where}.", refusal.Help);
        return true;
    }

    // Bytes that are not UTF-8 become U+FFFD in a name, and the system finds no file with that name.
    private bool HasUsableName(string name, string diskPath, string path)
    {
        if (!name.Contains('\uFFFD') || Path.Exists(diskPath))
            return true;
        Report(FileDiagnostics.UnreadableFile, path, $"The name of '{Named(path)}' is not UTF-8.", "Rename it.");
        return false;
    }

    private void Report(FileDiagnostic kind, string path, string message, string help) =>
        diagnostics.Add(kind.At(SourceRange.StartOf(Named(path)), message, help));

    private SitePath Named(string path) => new(sitePath.Length == 0 || path.Length == 0 ? sitePath + path : sitePath + "/" + path);

    // The listing has the length of the link, not of its target.
    private static long LengthOf(Entry entry, string realPath) =>
        entry.IsLink && new FileInfo(realPath) is { Exists: true } file ? file.Length : entry.Length;

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink, long Length)
    {
        public static Entry Of(ref FileSystemEntry entry) =>
            new(entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint), entry.Length);
    }
}
