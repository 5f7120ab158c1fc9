using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Cli.Preview;

/// <summary>Finds a page again that is no longer at its URL.</summary>
internal static class PageTrail
{
    // A page that was moved is often edited as well: its title, its links.
    private const double LeastAlike = 0.5;

    /// <summary>The URL that a page has now, inside the site; null if it is gone.</summary>
    /// <param name="page">The page as it was.</param>
    /// <param name="before">The site that had it.</param>
    public static string? Of(Page page, Site before, Site after)
    {
        if (after.Redirects.Find(page.Url)?.Final is { Kind: LinkTargetKind.Page } target)
            return target.Url;
        var pages = after.Pages.Select(each => each.Page).Where(each => !each.IsGenerated).ToList();
        if (pages.FirstOrDefault(each => each.Source.Path == page.Source.Path) is { } same)
            return same.Url == page.Url ? null : same.Url;
        var old = before.Pages.Select(each => each.Page.Source.Path).ToHashSet();
        return pages
            .Where(each => !old.Contains(each.Source.Path))
            .Select(each => (each.Url, Likeness: Likeness(page.Source.Text, each.Source.Text)))
            .Where(each => each.Likeness >= LeastAlike)
            .OrderByDescending(each => each.Likeness)
            .FirstOrDefault()
            .Url;
    }

    // The part of all lines that both have.
    private static double Likeness(string one, string other)
    {
        if (one == other)
            return 1;
        var (lines, others) = (Lines(one), Lines(other));
        var all = Math.Max(lines.Count, others.Count);
        lines.IntersectWith(others);
        return all == 0 ? 0 : (double)lines.Count / all;
    }

    private static HashSet<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line != "---")];
}
