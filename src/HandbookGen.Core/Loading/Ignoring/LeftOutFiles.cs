using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>What is left out below the inputs, without being named in a setting.</summary>
internal static class LeftOutFiles
{
    // Folders that one message lists.
    private const int MostFolders = 8;

    /// <summary>The files of the site that settings name, by their path inside the input folder; they are never left out.</summary>
    public static ImmutableHashSet<string> NamedBy(SiteConfig config) =>
        [
            .. ((string?[])[config.Logo.Light?.Value, config.Logo.Dark?.Value, config.Favicon?.Value, config.SocialImage?.Value])
                .OfType<string>()
                .Select(path => path.TrimStart('/')),
        ];

    /// <summary>Whether a file stays although git ignores it: data, the metadata of a folder, and what a setting names.</summary>
    /// <param name="path">The path inside the input folder.</param>
    public static bool Keeps(string path, ImmutableHashSet<string> named) =>
        FileKinds.Of(path) is FileKind.Data or FileKind.DirectoryMetadata || named.Contains(path);

    /// <summary>Whether something in an ignored folder may stay.</summary>
    public static bool KeepsIn(string folder, ImmutableHashSet<string> named) =>
        folder == "data"
        || folder.StartsWith("data/", StringComparison.Ordinal)
        || named.Any(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>One message for all of them; null if nothing is left out.</summary>
    /// <param name="paths">Relative to the root; folders end in a slash.</param>
    public static Diagnostic? Report(IEnumerable<string> paths)
    {
        List<string> all = [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (all.Count == 0)
            return null;
        var groups = all.GroupBy(path => path.EndsWith('/') ? path : FolderOf(path), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Any(path => path.EndsWith('/')) ? $"'{group.Key}'" : $"{Files(group.Count())} in '{group.Key}'")
            .ToList();
        var shown = string.Join(", ", groups.Take(MostFolders));
        var rest = groups.Count > MostFolders ? $" and {groups.Count - MostFolders} more folders" : "";
        return FileDiagnostics.LeftOutFiles.At(
            SourceRange.StartOf(new SitePath(all[0].TrimEnd('/'))),
            $"Left out, because '.gitignore' names them or they are installed packages: {shown}{rest}.",
            null
        );
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..(slash + 1)] : "./";

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";
}
