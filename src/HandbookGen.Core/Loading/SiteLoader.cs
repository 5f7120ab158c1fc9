using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Reads the site's files: the Load phase without the theme.</summary>
public static class SiteLoader
{
    /// <summary>Every file below the input paths; if two input paths contain the same file, the later one's.</summary>
    /// <param name="root">Full path of the site's root.</param>
    public static LoadedSite Load(string root, SiteConfig config)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var found = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        foreach (var walk in WalksOf(root, config, diagnostics))
        {
            var (files, problems) = walk.Find();
            diagnostics.AddRange(problems);
            foreach (var file in files)
                found[file.Path] = file;
        }

        foreach (var file in FilesOf(root, config, "data", diagnostics).Select(file => file with { Path = "data/" + file.Path }))
        {
            if (FileKinds.Of(file.Path) == FileKind.Data)
                found.TryAdd(file.Path, file);
        }

        var includes = FilesOf(root, config, "assets", diagnostics)
            .Where(file => FileKinds.Of(file.Path) == FileKind.Page)
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        var sorted = found.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ToLookup(file => FileKinds.Of(file.Path));
        var pages = ReadAll(sorted[FileKind.Page], diagnostics, out var unreadablePages);
        var metadata = ReadAll(sorted[FileKind.DirectoryMetadata], diagnostics, out _);
        var data = ReadAll(sorted[FileKind.Data], diagnostics, out _);
        var included = IncludeFiles.Of(ReadAll(includes, diagnostics, out _));
        var anchorLock = ReadAtRoot(root, LoadedSite.AnchorLockName, diagnostics);
        ImmutableArray<Asset> assets = [.. sorted[FileKind.Asset].Select(f => new Asset(f.SitePath, f.Path, f.DiskPath))];
        diagnostics.Sort();
        return new LoadedSite(pages, assets, metadata, data, diagnostics.ToImmutable())
        {
            UnreadablePages = unreadablePages,
            Includes = included,
            AnchorLock = anchorLock,
        };
    }

    private static List<FolderWalk> WalksOf(string root, SiteConfig config, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var realRoot = RealPath.Of(root);
        var outputPath = RealPath.Of(Path.Combine(root, config.OutputPath));
        var inputs = config.InputPaths.Select(input => (Setting: input, Folder: RealPath.Of(Path.Combine(root, input)))).ToList();
        ImmutableArray<string> reachable = [.. inputs.Select(i => i.Folder).Append(realRoot).OfType<string>()];
        var walks = new List<FolderWalk>();
        foreach (var (setting, folder) in inputs)
        {
            if (folder is not null && Directory.Exists(folder))
            {
                var shown = SitePaths.Relative(root, Path.Combine(root, setting));
                walks.Add(new FolderWalk(folder, shown, reachable, outputPath, config.ExcludedPaths));
                continue;
            }

            diagnostics.Add(
                FileDiagnostics.UnreadableFile.At(
                    SourceRange.StartOf(new SitePath(setting)),
                    $"The input path '{setting}' is not a folder.",
                    "Create the folder, or correct 'InputPaths' in statiq.json."
                )
            );
        }

        return walks;
    }

    // A folder in the root, next to the input folders, as in Hugo; may not exist.
    private static ImmutableArray<FoundFile> FilesOf(
        string root,
        SiteConfig config,
        string name,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var folder = RealPath.Of(Path.Combine(root, name));
        var realRoot = RealPath.Of(root);
        if (folder is null || realRoot is null || !Directory.Exists(folder) || !RealPath.IsIn(realRoot, folder))
            return [];
        var found = new FolderWalk(folder, name, [realRoot], RealPath.Of(Path.Combine(root, config.OutputPath)), []).Find();
        diagnostics.AddRange(found.Diagnostics);
        return found.Files;
    }

    private static SourceFile? ReadAtRoot(string root, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var file = new FileInfo(Path.Combine(root, name));
        if (!file.Exists)
            return null;
        var read = TextFile.Read(new FoundFile(name, new SitePath(name), file.FullName, file.Length));
        if (read.Diagnostic is { } unreadable)
            diagnostics.Add(unreadable);
        return read.Source;
    }

    private static ImmutableArray<ContentFile> ReadAll(
        IEnumerable<FoundFile> found,
        ImmutableArray<Diagnostic>.Builder diagnostics,
        out ImmutableArray<ContentFile> unreadable
    )
    {
        ImmutableArray<FoundFile> files = [.. found];
        var texts = InParallel.Map(files, TextFile.Read);
        var readable = ImmutableArray.CreateBuilder<ContentFile>(files.Length);
        var empty = ImmutableArray.CreateBuilder<ContentFile>();
        foreach (var (file, text) in files.Zip(texts))
        {
            if (text.Source is not null)
            {
                readable.Add(new ContentFile(text.Source, file.Path));
                continue;
            }

            empty.Add(new ContentFile(new SourceFile(file.SitePath, ""), file.Path));
            diagnostics.Add(text.Diagnostic!);
        }

        unreadable = empty.DrainToImmutable();
        return readable.DrainToImmutable();
    }
}
