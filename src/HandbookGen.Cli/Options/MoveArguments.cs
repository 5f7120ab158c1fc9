using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Moving;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>Resolves the arguments of <c>handbookgen mv OLD NEW</c> to files on disk.</summary>
internal static class MoveArguments
{
    /// <param name="from">As typed: relative to the current folder, or else to the root.</param>
    /// <param name="to">The same. A file keeps its name if this is an existing folder or ends with a slash.</param>
    /// <returns>The renaming; or else why it is refused and, if known, what to do.</returns>
    public static (Renaming? Renaming, string? Refusal, string? Help) Read(
        string from,
        string to,
        string root,
        string currentDirectory,
        SiteConfig config
    )
    {
        var source = Existing(from, root, currentDirectory);
        if (source is null)
            return Refuse($"There is no page or folder '{from}'.", "Write the path of the file, such as 'content/handbook/hiring.md'.");
        var isFolder = Directory.Exists(source);
        if (!isFolder && !source.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return Refuse($"'{from}' is not a page.", "You can move '.md' files and folders.");
        var target = Target(to, source, isFolder, root, currentDirectory);
        if (!isFolder && !target.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return Refuse(
                $"'{to}' is not the name of a page file.",
                $"Did you mean '{to.TrimEnd('/')}.md', or the folder '{to.TrimEnd('/')}/'?"
            );
        if (Path.Exists(target))
            return Refuse($"'{Shown(root, target)}' already exists.", "Move or delete it first.");
        if (config.InputPaths.Any(input => Path.TrimEndingDirectorySeparator(Path.GetFullPath(input, root)) == source))
            return Refuse($"'{from}' is an input folder.", "Rename it yourself, and update InputPaths in statiq.json.");
        if (InputOf(source, root, config) is not { } sourceInput)
            return Refuse($"'{from}' is not in an input folder ({Inputs(config)}).", null);
        if (InputOf(target, root, config) is not { } targetInput)
            return Refuse($"'{to}' is not in an input folder ({Inputs(config)}).", null);
        if (isFolder && RealPath.IsIn(source, target))
            return Refuse($"'{Shown(root, target)}' is inside the folder that would be moved.", null);
        var (inputFrom, inputTo) = (Shown(sourceInput, source), Shown(targetInput, target));
        if (inputTo.Split('/').FirstOrDefault(part => part.StartsWith('.')) is { } hidden)
            return Refuse($"Files in '{hidden}' would not be part of the site, because its name starts with a dot.", null);
        if (config.ExcludedPaths.FirstOrDefault(glob => Glob.IsMatch(glob, inputTo)) is { } excluded)
            return Refuse($"'{Shown(root, target)}' would not be part of the site, because of '{excluded}' in ExcludedPaths.", null);
        return (new Renaming(new SitePath(Shown(root, source)), new SitePath(Shown(root, target)), inputFrom, inputTo), null, null);
    }

    private static (Renaming?, string?, string?) Refuse(string message, string? help) => (null, message, help);

    private static string? Existing(string typed, string root, string currentDirectory) =>
        ((string[])[currentDirectory, root])
            .Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, folder)))
            .FirstOrDefault(Path.Exists);

    // Both paths are relative to the same folder.
    private static string Target(string typed, string source, bool isFolder, string root, string currentDirectory)
    {
        var full = Path.GetFullPath(typed, currentDirectory);
        if (!RealPath.IsIn(root, full) && RealPath.IsIn(root, source))
            full = Path.GetFullPath(typed, root);
        var isInto = !isFolder && (Path.EndsInDirectorySeparator(full) || Directory.Exists(full));
        return Path.TrimEndingDirectorySeparator(isInto ? Path.Combine(full, Path.GetFileName(source)) : full);
    }

    // The input folder that contains the path, also after symbolic links are resolved; an input folder does not contain itself.
    private static string? InputOf(string path, string root, SiteConfig config) =>
        config
            .InputPaths.Select(input => Path.TrimEndingDirectorySeparator(Path.GetFullPath(input, root)))
            .Where(input => input != path && RealPath.IsIn(input, path))
            .FirstOrDefault(input => RealPath.Of(input) is { } real && RealPath.Of(path) is { } realPath && RealPath.IsIn(real, realPath));

    private static string Shown(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private static string Inputs(SiteConfig config) => string.Join(", ", config.InputPaths.Select(input => $"'{input}'"));
}
