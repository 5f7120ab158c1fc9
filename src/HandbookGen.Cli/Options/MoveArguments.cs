using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Moving;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>Resolves the arguments of <c>handbookgen mv OLD NEW</c> to files on disk.</summary>
internal static class MoveArguments
{
    /// <param name="from">As typed.</param>
    /// <param name="to">As typed. A file keeps its name if this is an existing folder or ends with a slash.</param>
    /// <param name="pages">The files of the pages, for a suggestion.</param>
    /// <returns>The renaming; or else why it is refused and, if known, what to do.</returns>
    public static (Renaming? Renaming, string? Refusal, string? Help) Read(
        string from,
        string to,
        string root,
        TypedPaths paths,
        SiteConfig config,
        IEnumerable<SitePath> pages
    )
    {
        if (paths.Existing(from) is not { } source)
            return Refuse(
                $"There is no page or folder '{from}'.",
                NearestPath.Of(from, pages) is { } near
                    ? $"Did you mean '{near}'?"
                    : "Write the path of the file, such as 'content/handbook/hiring.md'."
            );
        var isFolder = Directory.Exists(source);
        if (!isFolder && !source.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return Refuse($"'{from}' is not a page.", "You can move '.md' files and folders.");
        var target = Target(paths.New(to), source, isFolder);
        if (!isFolder && !target.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return Refuse(
                $"'{to}' is not the name of a page file.",
                $"Did you mean '{to.TrimEnd('/')}.md', or the folder '{to.TrimEnd('/')}/'?"
            );
        if (Path.Exists(target))
            return Refuse($"'{Shown(root, target)}' already exists.", "Move or delete it first.");
        if (config.InputPaths.Any(input => Path.TrimEndingDirectorySeparator(Path.GetFullPath(input, root)) == source))
            return Refuse($"'{from}' is an input folder.", "Rename it yourself, and update InputPaths in statiq.json.");
        if (SitePlace.Find(source, root, config) is not { } old)
            return Refuse(SitePlace.Outside(from, config), null);
        if (SitePlace.Find(target, root, config) is not { } place)
            return Refuse(SitePlace.Outside(to, config), null);
        if (isFolder && RealPath.IsIn(source, target))
            return Refuse($"'{place.InSite}' is inside the folder that would be moved.", null);
        return place.Refusal(config) is { } refusal
            ? Refuse(refusal, null)
            : (new Renaming(old.InSite, place.InSite, old.InInput, place.InInput), null, null);
    }

    private static (Renaming?, string?, string?) Refuse(string message, string? help) => (null, message, help);

    private static string Target(string typed, string source, bool isFolder)
    {
        var isInto = !isFolder && (Path.EndsInDirectorySeparator(typed) || Directory.Exists(typed));
        return Path.TrimEndingDirectorySeparator(isInto ? Path.Combine(typed, Path.GetFileName(source)) : typed);
    }

    private static string Shown(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
