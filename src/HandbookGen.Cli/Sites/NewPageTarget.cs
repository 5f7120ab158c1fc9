using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Writing;

namespace HandbookGen.Cli;

/// <summary>The file of a new page, and the lock with its anchors.</summary>
/// <param name="File">A full path.</param>
/// <param name="Content">The page.</param>
internal sealed record NewPageTarget(string File, ContentFile Content)
{
    /// <param name="to">As typed; null for the folder with the most pages of the same kind or, without any, the first input
    /// folder.</param>
    /// <returns>Null if the folder is not in an input folder of the handbook.</returns>
    public static NewPageTarget? Find(
        SiteArguments arguments,
        IndexedHandbook handbook,
        string? to,
        IEnumerable<Page> alike,
        string slug,
        string text,
        Shell shell
    )
    {
        var folder = to is not null
            ? Path.GetFullPath(to, shell.CurrentDirectory)
            : Path.Combine(arguments.Root, FolderOf(alike) ?? handbook.Config.InputPaths[0]);
        var file = Path.Combine(folder, slug + ".md");
        foreach (var input in handbook.Config.InputPaths)
        {
            var inputFolder = Path.GetFullPath(Path.Combine(arguments.Root, input));
            var inputPath = Path.GetRelativePath(inputFolder, file).Replace('\\', '/');
            if (inputPath.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(inputPath))
                continue;
            var path = new SitePath(Path.GetRelativePath(arguments.Root, file).Replace('\\', '/'));
            return new NewPageTarget(file, new ContentFile(new SourceFile(path, text), inputPath));
        }

        return null;
    }

    /// <summary>The lock with the new anchors, and their number; null if the handbook has no lock for its input folders.</summary>
    /// <exception cref="IOException">The page conflicts with an existing one.</exception>
    public (ChangedFile Lock, int Added)? NewLock(SiteArguments arguments, IndexedHandbook handbook)
    {
        var (site, diagnostics) = HandbookEdits.Add(Content, handbook.Loaded, handbook.Config);
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } taken)
            throw new IOException(taken.Message);
        if (handbook.Site.Promises.Lock is not { } before || handbook.Loaded.AnchorLock is not { } source)
            return null;
        var added = AnchorChanges.Of(site).New;
        var text = AnchorLockText.Write(handbook.Config.InputPaths, before.Anchors.Concat(added));
        return (new ChangedFile(Path.Combine(arguments.Root, LoadedSite.AnchorLockName), source, text), added.Length);
    }

    // The folder with the most of these pages; the first one if there are several.
    private static string? FolderOf(IEnumerable<Page> pages) =>
        pages
            .GroupBy(page => page.Source.Path.Value[..Math.Max(0, page.Source.Path.Value.LastIndexOf('/'))], StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
}
