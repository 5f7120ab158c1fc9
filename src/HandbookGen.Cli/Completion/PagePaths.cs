using System.CommandLine.Completions;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>The pages and folders of a site that a typed path can become, one folder at a time. No file is read.</summary>
/// <param name="root">Full path of the site's root.</param>
/// <param name="currentDirectory">A full path; typed paths are relative to it or, as for <see cref="TypedPaths"/>, to the root.</param>
internal sealed class PagePaths(string root, string currentDirectory, SiteConfig config)
{
    private readonly List<string> inputs =
    [
        .. config.InputPaths.Select(input => Path.TrimEndingDirectorySeparator(Path.GetFullPath(input, root))),
    ];

    /// <summary>In ordinal order, those below the current folder first; a folder ends with a slash.</summary>
    /// <param name="typed">The beginning of a path; its last name may be incomplete or empty.</param>
    public IEnumerable<CompletionItem> From(string typed)
    {
        var folder = typed[..(typed.LastIndexOf('/') + 1)];
        return new[] { currentDirectory, root }
            .Distinct()
            .Select(start => Path.GetFullPath(folder, start))
            .Where(Directory.Exists)
            .SelectMany(In)
            .Select(name => new CompletionItem(folder + name));
    }

    private IEnumerable<string> In(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFileSystemInfos()
            .Where(entry => entry.Name[0] != '.' && !entry.Name.Any(char.IsControl))
            .Where(entry => entry is DirectoryInfo ? LeadsToInput(entry) || IsInInput(entry) : IsPage(entry) && IsInInput(entry))
            .Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name)
            .Order(StringComparer.Ordinal);

    private bool LeadsToInput(FileSystemInfo folder) => inputs.Exists(input => RealPath.IsIn(folder.FullName, input));

    private bool IsInInput(FileSystemInfo entry) =>
        inputs.Exists(input =>
            RealPath.IsIn(input, entry.FullName) && !Glob.IsMatchOfAny(config.ExcludedPaths, SitePlace.Relative(input, entry.FullName))
        );

    private static bool IsPage(FileSystemInfo file) => file.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
