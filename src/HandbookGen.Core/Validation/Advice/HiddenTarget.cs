using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>A link to a file that is there, but not part of the site, because its name or that of its folder begins with a dot.</summary>
internal static class HiddenTarget
{
    /// <summary>What to do about the link; null if no such file or folder was left out.</summary>
    public static string? Help(Site site, Page page, string url)
    {
        if (site.Hidden.Count == 0 || !url.Contains('.'))
            return null;
        foreach (var path in site.Links.PathsFor(page, url))
        {
            if (PartsOf(path).FirstOrDefault(site.Hidden.Contains) is { } hidden)
                return $"'{hidden}' is left out, because names that begin with a dot are; to publish it, add '{FolderOf(path, hidden)}' "
                    + "to 'IncludeHidden' in statiq.json.";
        }

        return null;
    }

    // Not more than the folder with the file.
    private static string FolderOf(string path, string hidden) =>
        path.LastIndexOf('/') is var slash && slash > hidden.Length ? path[..slash] : hidden;

    // The path, and the folders that contain it.
    private static IEnumerable<string> PartsOf(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }
}
