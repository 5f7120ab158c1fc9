using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;

namespace HandbookGen.Loading;

/// <summary>The files of a site in a commit or in the index: the same ones as <see cref="SiteLoader"/> finds on disk.</summary>
internal static class TreeSite
{
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="config">The settings of the commit or the index.</param>
    /// <param name="known">Another version of the site; an unchanged file is the same object.</param>
    /// <param name="day">The day of the commit.</param>
    public static LoadedSite Load(string root, SiteConfig config, LoadedSite known, DateOnly? day, BaseFiles files)
    {
        var shown = new HiddenNames(config.IncludeHidden);
        var inputs = InputsOf(root, config, shown, files);
        var pages = files.ReadAll(config, inputs[FileKind.Page], known.Pages, out var unreadablePages);
        var metadata = files.ReadAll(config, inputs[FileKind.DirectoryMetadata], known.DirectoryMetadata, out var unreadableMetadata);
        var data = files.ReadAll(config, inputs[FileKind.Data], known.Data, out var unreadableData);
        var includes = files.ReadAll(
            config,
            files.In("assets").Where(file => FileKinds.Of(file.InputPath) == FileKind.Page),
            known.Includes.ByPath.Select(entry => new ContentFile(entry.Value, entry.Key)),
            out var unreadableIncludes
        );
        var anchorLock = files.ReadAtRoot(LoadedSite.AnchorLockName, known.AnchorLock);
        ImmutableArray<Asset> assets = [.. inputs[FileKind.Asset].Select(file => AssetOf(file, root))];
        var signs = SiteSign.Find(name => files.HasFile(name) ? files.ReadAtRoot(name, null)?.Text : null);
        var loaded = new LoadedSite(pages, assets, metadata, data, files.Diagnostics)
        {
            UnreadablePages = unreadablePages,
            UnreadableMetadata = unreadableMetadata,
            UnreadableData = unreadableData,
            UnreadableIncludes = unreadableIncludes,
            Includes = IncludeFiles.Of(includes).WithPages(pages),
            AnchorLock = anchorLock,
            RouteMap = RouteMapFile.In(files),
            Hidden = config
                .InputPaths.SelectMany(input => files.HiddenIn(FolderOf(input, root), shown))
                .ToFrozenSet(StringComparer.Ordinal),
            CommitDay = day,
            Sign = signs is [var only] ? only : null,
            OwnShortcodes = HugoTemplates.ShortcodesIn(files.In(HugoTemplates.Folder).Select(file => file.InputPath)),
        };
        return ActiveFiles.LeaveOut(loaded, config);
    }

    private static string FolderOf(string input, string root) => SitePaths.Relative(root, Path.GetFullPath(input, root));

    private static Asset AssetOf(BaseFile file, string root) =>
        new(file.SitePath, file.InputPath, DiskPath: null)
        {
            ObjectId = file.Id,
            Picture = PictureFile.IsNamed(file.InputPath) ? new(() => PictureOf(file, root)) : null,
            Threat = ActiveFiles.ThreatIn(file.InputPath, () => Open(file, root)),
            Text = new(() => TextOf(file, root)),
        };

    private static string? TextOf(BaseFile file, string root)
    {
        using var bytes = Open(file, root);
        return bytes is null || bytes.Length > SiteLoader.MostCopied ? null : Utf8Text.Decode(file.SitePath, bytes.ToArray()).Source?.Text;
    }

    // Nobody renders this site, so only what is wrong with a picture counts. Few of them are damaged, and git is asked for those only.
    private static PictureHeader PictureOf(BaseFile file, string root)
    {
        var path = Path.Combine(root, file.SitePath.Value);
        if (File.Exists(path) && PictureFile.Read(path) is { Problem: null } now)
            return now;
        using var objects = new GitObjects(root);
        return objects.Read(file.Id) is { } bytes ? PictureFile.Read(path, HeaderBytes.Of(bytes)) : PictureHeader.Unknown;
    }

    // Most files are the same on disk, and asking git for each takes longer.
    private static MemoryStream? Open(BaseFile file, string root)
    {
        var path = Path.Combine(root, file.SitePath.Value);
        if (File.Exists(path) && File.ReadAllBytes(path) is var now && GitHash.IsOf(now, file.Id))
            return new MemoryStream(now);
        using var objects = new GitObjects(root);
        return objects.Read(file.Id) is { } bytes ? new MemoryStream(bytes) : null;
    }

    private static ILookup<FileKind, BaseFile> InputsOf(string root, SiteConfig config, HiddenNames shown, BaseFiles files)
    {
        var found = new Dictionary<string, BaseFile>(StringComparer.Ordinal);
        var output = SitePaths.Relative(root, Path.GetFullPath(config.OutputPath, root)) + "/";
        foreach (var input in config.InputPaths)
        {
            var folder = FolderOf(input, root);
            var ignored = new IgnoredInTree(files, folder, config);
            foreach (var file in files.In(folder, shown).Where(file => !IsExcluded(file.InputPath, config) && !ignored.LeavesOut(file)))
            {
                if (!file.SitePath.Value.StartsWith(output, StringComparison.Ordinal))
                    found[file.InputPath] = file;
            }
        }

        foreach (var file in files.In("data").Select(file => file with { InputPath = "data/" + file.InputPath }))
        {
            if (FileKinds.Of(file.InputPath) == FileKind.Data)
                found.TryAdd(file.InputPath, file);
        }

        return found.Values.OrderBy(file => file.InputPath, StringComparer.Ordinal).ToLookup(file => FileKinds.Of(file.InputPath));
    }

    // A glob that matches a folder leaves out everything in it.
    private static bool IsExcluded(string path, SiteConfig config)
    {
        if (config.ExcludedPaths.IsEmpty)
            return false;
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (Glob.IsMatchOfAny(config.ExcludedPaths, path[..end]))
                return true;
        }

        return Glob.IsMatchOfAny(config.ExcludedPaths, path);
    }
}
