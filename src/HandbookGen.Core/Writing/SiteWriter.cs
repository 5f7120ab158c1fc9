using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using Microsoft.Win32.SafeHandles;

namespace HandbookGen.Writing;

/// <summary>
/// Writes a site in two steps: files that differ from the output folder are staged, and <see cref="Commit"/> moves them into place. Until
/// then, the output folder stays unchanged, even if the program is killed. A power failure may lose files that the system has not yet
/// written to disk.
/// </summary>
public sealed class SiteWriter : IDisposable
{
    private readonly string output;
    private readonly string shownAs;
    private readonly bool force;
    private readonly bool isNew;
    private readonly Manifest manifest;
    private readonly StagingFolder staging;
    private readonly ConcurrentDictionary<string, ExistingFile> staged = new(RealPath.Comparer);
    private readonly ConcurrentQueue<string> clashes = new();

    private SiteWriter(string output, string shownAs, bool force)
    {
        this.output = output;
        this.shownAs = shownAs;
        this.force = force;
        isNew = !Directory.Exists(output);
        manifest = Manifest.Read(output);
        staging = new StagingFolder(output);
    }

    /// <summary>Call this only after <see cref="OutputGuard"/> has accepted the output path.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="force">Whether files that no build wrote may be replaced.</param>
    /// <exception cref="IOException">Another build is writing to the folder, or it cannot be read.</exception>
    public static SiteWriter Open(string root, SiteConfig config, bool force) =>
        new(Path.GetFullPath(config.OutputPath, root), config.OutputPath.TrimEnd('/'), force);

    /// <summary>Adds a file to the new site. Thread-safe.</summary>
    /// <param name="name">Relative to the output folder, with <c>/</c>.</param>
    /// <exception cref="ArgumentException">The name leads out of the output folder.</exception>
    /// <exception cref="IOException">The disk is full, for example.</exception>
    public void Stage(string name, ReadOnlySpan<byte> bytes)
    {
        if (!Claim(name))
            return;
        var target = TargetOf(name);
        var before = Found(target, bytes.Length);
        if (before == ExistingFile.SameFile && !FileBytes.Same(target, bytes))
            before = ExistingFile.OtherFile;
        using var file = Create(name, before);
        if (file is not null)
            RandomAccess.Write(file, bytes, 0);
    }

    /// <summary>Like <see cref="Stage"/>, with the bytes of another file.</summary>
    public void StageCopy(string name, string diskPath)
    {
        var length = new FileInfo(diskPath).Length;
        if (length == 0)
        {
            Stage(name, []);
            return;
        }

        if (!Claim(name))
            return;
        var target = TargetOf(name);
        var before = Found(target, length);
        if (before == ExistingFile.SameFile && !FileBytes.Same(diskPath, target, length))
            before = ExistingFile.OtherFile;
        using var file = Create(name, before);
        if (file is not null)
            FileBytes.Copy(diskPath, file);
    }

    /// <summary>
    /// Moves the staged files into place and deletes the files of the previous build that are not part of this one. Changes nothing when
    /// something is in the way, or when two files were staged under the same name.
    /// </summary>
    public CommitResult Commit()
    {
        var plan = CommitPlan.For(output, shownAs, staged, manifest.Names, force);
        ImmutableArray<Diagnostic> diagnostics = [.. clashes.Distinct(RealPath.Comparer).Select(Clash).Concat(plan.Diagnostics).Order()];
        if (diagnostics.Length > 0)
            return new CommitResult(null, diagnostics);

        ImmutableArray<string> names = [.. staged.Keys.Order(StringComparer.Ordinal)];
        ImmutableArray<string> changed = [.. names.Where(name => staged[name] != ExistingFile.SameFile)];
        var deleted = plan.InTheWay.Length + plan.Stale.Length;
        if (changed.Length > 0 || deleted > 0 || !manifest.Names.SequenceEqual(names))
            Carry(plan, changed, names);
        staging.Remove();
        return new CommitResult(new WriteSummary(changed.Length, names.Length - changed.Length, deleted), []);
    }

    /// <summary>Removes staged files that were not committed.</summary>
    public void Dispose()
    {
        try
        {
            staging.Remove();
            DeleteIfEmpty(TargetOf(OutputName.OwnFolder));
            if (isNew)
                DeleteIfEmpty(output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The caller already gets the reason why nothing was written, and the next build removes the rest.
        }
    }

    // Null when there is nothing to write.
    private SafeFileHandle? Create(string name, ExistingFile before)
    {
        staged[name] = before;
        if (before == ExistingFile.SameFile)
            return null;
        try
        {
            return FileBytes.Create(staging.NewFile(name));
        }
        catch (IOException) when (staging.HasFolder(name) || OutputName.FoldersOf(name).Any(staged.ContainsKey))
        {
            // A file and a folder with the same name: the commit reports it.
            return null;
        }
    }

    private bool Claim(string name)
    {
        if (!OutputName.IsSafe(name))
            throw new ArgumentException($"'{name}' is not the name of a file in the output folder.", nameof(name));
        if (staged.TryAdd(name, default))
            return true;
        clashes.Enqueue(name);
        return false;
    }

    // Files of the same length count as equal until their bytes are compared.
    private ExistingFile Found(string target, long length)
    {
        if (isNew)
            return ExistingFile.Nothing;
        var info = new FileInfo(target);
        if (info.Exists)
            return info.Length == length ? ExistingFile.SameFile : ExistingFile.OtherFile;
        var attributes = info.Attributes;
        if (attributes == (FileAttributes)(-1))
            return ExistingFile.Nothing;
        // A link to a folder, or a broken link, is replaced like a file.
        return attributes.HasFlag(FileAttributes.ReparsePoint) ? ExistingFile.OtherFile : ExistingFile.Folder;
    }

    private void Carry(CommitPlan plan, ImmutableArray<string> changed, ImmutableArray<string> names)
    {
        // Until the end, the manifest lists old and new files, so an interrupted build leaves no unknown file.
        ImmutableArray<string> both = manifest.Names.IsEmpty
            ? names
            : [.. manifest.Names.Union(names, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (manifest.State != ManifestState.Usable || !both.SequenceEqual(manifest.Names))
            WriteManifest(both);
        Delete(plan.InTheWay);
        foreach (var folder in plan.FoldersInTheWay.Select(TargetOf).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
        // A new folder is moved as a whole.
        foreach (var folder in plan.NewFolders)
            Directory.Move(staging.PathOf(folder), TargetOf(folder));
        var moved = plan.NewFolders.ToHashSet(RealPath.Comparer);
        foreach (var name in changed.Where(name => !OutputName.LiesIn(name, moved)))
            File.Move(staging.PathOf(name), TargetOf(name), overwrite: true);
        Delete(plan.Stale);
        if (!both.SequenceEqual(names))
            WriteManifest(names);
    }

    private void WriteManifest(ImmutableArray<string> names)
    {
        var file = staging.NewManifest();
        FileBytes.Write(file, Encoding.UTF8.GetBytes(Manifest.Format(names)));
        File.Move(file, Manifest.FileIn(output), overwrite: true);
    }

    private void Delete(ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            File.Delete(TargetOf(name));
            foreach (var folder in OutputName.FoldersOf(name))
            {
                if (!DeleteIfEmpty(TargetOf(folder)))
                    break;
            }
        }
    }

    private string TargetOf(string name) => Path.Combine(output, name);

    private Diagnostic Clash(string name) =>
        FileDiagnostics.SameUrl.At(
            SourceRange.StartOf(new SitePath($"{shownAs}/{name}")),
            $"Two files of the site would be written to '{shownAs}/{name}'.",
            "Change the URL of one of them."
        );

    private static bool DeleteIfEmpty(string folder)
    {
        if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
            return false;
        Directory.Delete(folder);
        return true;
    }
}
