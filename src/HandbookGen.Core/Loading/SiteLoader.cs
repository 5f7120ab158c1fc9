using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Reads the site's files: the Load phase without the theme.</summary>
public static class SiteLoader
{
    /// <summary>In bytes. A larger file is linked, not shown on a page.</summary>
    internal const long MostCopied = 1 << 20;

    /// <summary>Every file below the input paths; if two input paths contain the same file, the later one's.</summary>
    /// <param name="root">Full path of the site's root.</param>
    public static LoadedSite Load(string root, SiteConfig config) => Load(root, config, TextFile.Read, () => CommitDay.Read(root, config));

    /// <param name="root">Full path of the site's root.</param>
    /// <param name="read">Reads a text, or knows it; called from several threads.</param>
    /// <param name="readDay">Reads the day of the commit, or knows it; called from another thread.</param>
    internal static LoadedSite Load(string root, SiteConfig config, Func<FoundFile, ReadText> read, Func<DateOnly?> readDay)
    {
        var readingDay = Task.Run(readDay);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var found = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var leftOut = new List<string>();
        var bounds = SiteBounds.Of(root, config);
        foreach (var walk in WalksOf(root, config, bounds, diagnostics))
        {
            var (files, problems, dotNames, unlisted) = walk.Find();
            diagnostics.AddRange(problems);
            hidden.UnionWith(dotNames);
            leftOut.AddRange(unlisted);
            foreach (var file in files)
                found[file.Path] = file;
        }

        foreach (var file in FilesOf(root, bounds, "data", diagnostics).Select(file => file with { Path = "data/" + file.Path }))
        {
            if (FileKinds.Of(file.Path) == FileKind.Data)
                found.TryAdd(file.Path, file);
        }

        var includes = FilesOf(root, bounds, "assets", diagnostics)
            .Where(file => FileKinds.Of(file.Path) == FileKind.Page)
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        read = SizeLimits.Guard(config, read);
        var sorted = found.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ToLookup(file => FileKinds.Of(file.Path));
        sorted = WithinLimits(config, sorted, diagnostics, out var beyond);
        var pages = ReadAll(sorted[FileKind.Page], read, diagnostics, out var unreadablePages);
        var metadata = ReadAll(sorted[FileKind.DirectoryMetadata], read, diagnostics, out var unreadableMetadata);
        var data = ReadAll(sorted[FileKind.Data], read, diagnostics, out var unreadableData);
        var included = IncludeFiles.Of(ReadAll(includes, read, diagnostics, out var unreadableIncludes));
        var anchorLock = ReadAtRoot(root, LoadedSite.AnchorLockName, bounds, read, diagnostics);
        ImmutableArray<Asset> assets = [.. sorted[FileKind.Asset].Select(AssetOf)];
        var signs = SiteSign.Find(name => ReadAtRoot(root, name, bounds, read, ImmutableArray.CreateBuilder<Diagnostic>())?.Text);
        if (SiteSign.Contradiction(signs, pages, config) is { } contradiction)
            diagnostics.Add(contradiction);
        if (LeftOutFiles.Report(leftOut) is { } report)
            diagnostics.Add(report);
        diagnostics.Sort();
        return new LoadedSite(pages, assets, metadata, data, diagnostics.ToImmutable())
        {
            UnreadablePages = [.. unreadablePages, .. beyond[FileKind.Page]],
            UnreadableMetadata = unreadableMetadata,
            UnreadableData = [.. unreadableData, .. beyond[FileKind.Data]],
            UnreadableIncludes = unreadableIncludes,
            Includes = included.WithPages(pages),
            AnchorLock = anchorLock,
            RouteMap = RouteMapFile.OnDisk(root),
            Hidden = hidden.ToFrozenSet(StringComparer.Ordinal),
            Sign = signs is [var only] ? only : null,
            OwnShortcodes = HugoTemplates.ShortcodesIn(TemplatesOf(root, bounds)),
            CommitDay = readingDay.GetAwaiter().GetResult(),
        };
    }

    // Without the pages and data files beyond the limits of the whole site; they keep their URLs.
    private static ILookup<FileKind, FoundFile> WithinLimits(
        SiteConfig config,
        ILookup<FileKind, FoundFile> sorted,
        ImmutableArray<Diagnostic>.Builder diagnostics,
        out ILookup<FileKind, ContentFile> beyond
    )
    {
        List<FoundFile> counted = [.. sorted[FileKind.Page], .. sorted[FileKind.Data]];
        var (count, problem) = SizeLimits.Within(config, [.. counted.Select(file => (file.SitePath, file.Length))]);
        beyond = counted
            .Skip(count)
            .ToLookup(file => FileKinds.Of(file.Path), file => new ContentFile(new SourceFile(file.SitePath, ""), file.Path));
        if (problem is null)
            return sorted;
        diagnostics.Add(problem);
        return sorted
            .Where(kind => kind.Key is not (FileKind.Page or FileKind.Data))
            .SelectMany(kind => kind)
            .Concat(counted.Take(count))
            .ToLookup(file => FileKinds.Of(file.Path));
    }

    private static Asset AssetOf(FoundFile file) =>
        new(file.SitePath, file.Path, file.DiskPath)
        {
            Picture = PictureFile.IsNamed(file.Path) ? new(() => PictureFile.Read(file.DiskPath)) : null,
            Threat = ActiveFiles.ThreatIn(file.Path, () => File.OpenRead(file.DiskPath)),
            Text = file.Length > MostCopied ? null : new(() => TextFile.Read(file).Source?.Text),
        };

    private static List<FolderWalk> WalksOf(
        string root,
        SiteConfig config,
        SiteBounds bounds,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var walks = new List<FolderWalk>();
        foreach (var setting in config.InputPaths)
        {
            if (bounds.RefusalOfPart(setting) is { } refusal)
            {
                diagnostics.Add(refusal);
                continue;
            }

            var path = Path.Combine(root, setting);
            if (RealPath.Of(path) is { } folder && Directory.Exists(folder))
            {
                var shown = SitePaths.Relative(root, path);
                var above = GitIgnore.DownTo(shown, file => GitIgnore.TextOf(new FileInfo(Path.Combine(root, file))));
                var ignored = new IgnoredFiles(above, LeftOutFiles.NamedBy(config));
                walks.Add(new FolderWalk(folder, shown, bounds, config.ExcludedPaths, ignored));
                continue;
            }

            diagnostics.Add(
                FileDiagnostics.UnreadableFile.At(
                    SourceRange.StartOf(new SitePath(setting)),
                    $"The input path '{setting}' is not a folder.",
                    HelpForMissing(root, config)
                )
            );
        }

        return walks;
    }

    // Without settings, the folder is more likely the wrong one than incomplete.
    private static string HelpForMissing(string root, SiteConfig config)
    {
        if (File.Exists(Path.Combine(root, SiteRoot.ConfigName)) || !config.InputPaths.SequenceEqual(new SiteConfig().InputPaths))
            return "Create the folder, or correct 'InputPaths' in statiq.json.";
        return SiteRoot.Find(root) is { } above
            ? $"The root is '{SitePaths.Relative(root, above)}', the folder with 'statiq.json'; name it with -r."
            : "Run the command in the folder with 'statiq.json' or 'content', or name that folder with -r.";
    }

    // A folder in the root, next to the input folders, as in Hugo; may not exist.
    private static ImmutableArray<FoundFile> FilesOf(
        string root,
        SiteBounds bounds,
        string name,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        if (bounds.RefusalOfPart(name) is { } refusal)
        {
            diagnostics.Add(refusal);
            return [];
        }

        if (RealPath.Of(Path.Combine(root, name)) is not { } folder || !Directory.Exists(folder))
            return [];
        var found = new FolderWalk(folder, name, bounds, []).Find();
        diagnostics.AddRange(found.Diagnostics);
        return found.Files;
    }

    // What is wrong with files that nobody reads is not reported.
    private static IEnumerable<string> TemplatesOf(string root, SiteBounds bounds) =>
        FilesOf(root, bounds, HugoTemplates.Folder, ImmutableArray.CreateBuilder<Diagnostic>()).Select(file => file.Path);

    private static SourceFile? ReadAtRoot(
        string root,
        string name,
        SiteBounds bounds,
        Func<FoundFile, ReadText> read,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        if (bounds.RefusalOfPart(name) is { } refusal)
        {
            diagnostics.Add(refusal);
            return null;
        }

        var file = new FileInfo(Path.Combine(root, name));
        if (!file.Exists)
            return null;
        var text = read(new FoundFile(name, new SitePath(name), file.FullName, RealPath.Of(file.FullName) ?? file.FullName, file.Length));
        if (text.Diagnostic is { } unreadable)
            diagnostics.Add(unreadable);
        return text.Source;
    }

    private static ImmutableArray<ContentFile> ReadAll(
        IEnumerable<FoundFile> found,
        Func<FoundFile, ReadText> read,
        ImmutableArray<Diagnostic>.Builder diagnostics,
        out ImmutableArray<ContentFile> unreadable
    )
    {
        ImmutableArray<FoundFile> files = [.. found];
        var texts = InParallel.Map(files, read);
        var readable = ImmutableArray.CreateBuilder<ContentFile>(files.Length);
        var damaged = ImmutableArray.CreateBuilder<ContentFile>();
        foreach (var (file, text) in files.Zip(texts))
        {
            if (text.Source is not null)
            {
                readable.Add(new ContentFile(text.Source, file.Path));
                continue;
            }

            damaged.Add(new ContentFile(new SourceFile(file.SitePath, text.Remains), file.Path));
            diagnostics.Add(text.Diagnostic!);
        }

        unreadable = damaged.DrainToImmutable();
        return readable.DrainToImmutable();
    }
}
