using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>The section of each page: its top folder, or a subfolder if that would contain more than half of the pages.</summary>
internal static class SearchSections
{
    /// <summary>Titles by page; a page outside all sections, or alone in its folder, has none.</summary>
    public static Dictionary<Page, string> Of(Site site, ImmutableArray<Page> pages)
    {
        var folders = Split([.. pages.GroupBy(page => FolderOf(page.Url, "/"), StringComparer.Ordinal)], pages.Length);
        var sections = new Dictionary<Page, string>();
        foreach (var folder in folders.Where(folder => folder.Key.Length > 0 && folder.Count() > 1))
        {
            var title = site.PageByUrl.TryGetValue(folder.Key, out var page)
                ? Navigation.TitleOf(page.Page)
                : folder.Key.TrimEnd('/').Split('/')[^1];
            foreach (var member in folder)
                sections[member] = title;
        }

        return sections;
    }

    private static List<IGrouping<string, Page>> Split(List<IGrouping<string, Page>> folders, int count)
    {
        while (folders.Find(folder => folder.Key.Length > 0 && 2 * folder.Count() > count) is { } large)
        {
            var inside = large.GroupBy(page => FolderOf(page.Url, large.Key), StringComparer.Ordinal).ToList();
            folders.Remove(large);
            folders.AddRange(inside);
        }

        return folders;
    }

    // The folder directly below another; empty for a URL that is in none.
    private static string FolderOf(string url, string above) =>
        url.IndexOf('/', above.Length) is > 0 and var slash ? url[..(slash + 1)] : "";
}
