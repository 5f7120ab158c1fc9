using System.Collections.Immutable;
using HandbookGen.Configuration;

namespace HandbookGen.Loading;

/// <summary>Which files of a commit or of the index are left out: the same ones as <see cref="FolderWalk"/> leaves out on disk.</summary>
/// <param name="input">An input folder, relative to the root.</param>
internal sealed class IgnoredInTree(BaseFiles files, string input, SiteConfig config)
{
    private readonly Dictionary<string, (GitIgnore? Rules, bool IsIgnored)> byFolder = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> named = LeftOutFiles.NamedBy(config);

    public bool LeavesOut(BaseFile file)
    {
        var path = file.SitePath.Value;
        var (rules, isIgnored) = In(FolderOf(path));
        return (isIgnored || rules?.Ignores(path, isFolder: false) == true) && !LeftOutFiles.Keeps(file.InputPath, named);
    }

    private (GitIgnore? Rules, bool IsIgnored) In(string folder)
    {
        if (!byFolder.TryGetValue(folder, out var found))
            byFolder.Add(folder, found = Find(folder));
        return found;
    }

    // A setting names the input itself, so that it is never ignored.
    private (GitIgnore? Rules, bool IsIgnored) Find(string folder)
    {
        var (above, isIgnored) = folder == input ? (GitIgnore.DownTo(folder, TextOf), false) : In(FolderOf(folder));
        isIgnored |= folder != input && (above?.Ignores(folder, isFolder: true) == true || IsOfPackages(folder));
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return (GitIgnore.Of(prefix, TextOf(prefix + GitIgnore.FileName), above), isIgnored);
    }

    private bool IsOfPackages(string folder)
    {
        var above = FolderOf(folder) is { Length: > 0 } path ? path + "/" : "";
        return InstalledPackages.IsFolderOf(folder, name => files.HasFile(above + name));
    }

    private string? TextOf(string path) => files.HasFile(path) ? files.ReadAtRoot(path, null)?.Text : null;

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
}
