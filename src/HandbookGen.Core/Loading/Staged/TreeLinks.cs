using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Loading;

/// <summary>Follows the symbolic links in a commit or in the index, as <see cref="FolderWalk"/> does on disk.</summary>
internal static class TreeLinks
{
    // The limit of Linux.
    private const int MostLinks = 40;

    // Where no link leads from elsewhere, as in SiteBounds; the settings that could name others are not read yet.
    private static readonly string[] Special = ["data", "themes", SiteRoot.ConfigName, LoadedSite.AnchorLockName];

    /// <summary>
    /// Adds what the links lead to. Links that leave the site, form a loop, or lead to what is not published or nowhere add nothing.
    /// </summary>
    /// <param name="files">The hash of each file, by its path in the repository.</param>
    /// <param name="links">The links.</param>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="prefix">Its path in the repository, with a trailing slash, or empty.</param>
    public static void Follow(Dictionary<string, string> files, ImmutableArray<GitEntry> links, string root, string prefix)
    {
        if (links.IsEmpty)
            return;
        using var objects = new GitObjects(root);
        var targets = links.ToDictionary(
            link => link.Path,
            link => objects.Read(link.Id) is { } bytes ? Encoding.UTF8.GetString(bytes) : ""
        );
        ImmutableArray<KeyValuePair<string, string>> real = [.. files];
        foreach (var link in links)
        {
            if (TargetOf(link.Path, targets) is not { } target || !MayLead(link.Path, target, prefix))
                continue;
            if (files.TryGetValue(target, out var id))
                files[link.Path] = id;
            else if (!link.Path.StartsWith(target + "/", StringComparison.Ordinal))
                foreach (var file in real.Where(file => file.Key.StartsWith(target + "/", StringComparison.Ordinal)))
                    files[link.Path + file.Key[target.Length..]] = file.Value;
        }
    }

    private static bool MayLead(string link, string target, string prefix) =>
        target.StartsWith(prefix, StringComparison.Ordinal)
        && HiddenNames.NoneShown.FirstIn(target[prefix.Length..]) is null
        && !Special.Any(name => IsIn(prefix + name, target) && !IsIn(prefix + name, link));

    private static bool IsIn(string folder, string path) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    // The path in the repository, without links; null if there is none.
    private static string? TargetOf(string path, Dictionary<string, string> targets)
    {
        string? each = path;
        for (var count = 0; each is not null && count <= MostLinks; count++)
        {
            if (FirstLinkIn(each, targets) is not { } link)
                return each;
            each = Join(link[..(link.LastIndexOf('/') + 1)] + targets[link] + each[link.Length..], targets[link]);
        }

        return null;
    }

    private static string? FirstLinkIn(string path, Dictionary<string, string> targets)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (targets.ContainsKey(path[..end]))
                return path[..end];
        }

        return targets.ContainsKey(path) ? path : null;
    }

    private static string? Join(string path, string target)
    {
        if (target.Length == 0 || target.StartsWith('/'))
            return null;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
