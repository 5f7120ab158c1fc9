using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing;

/// <summary>Finds a place to report that a page or an anchor is gone: always in a file that exists.</summary>
internal static class GonePlace
{
    /// <summary>
    /// The start of the page or, if it is gone, of the nearest page above it that somebody wrote. Without any: its line in the lock, or the
    /// option that names the other commit.
    /// </summary>
    /// <param name="url">The page that is gone, or that has lost an anchor.</param>
    public static SourceRange Of(Site site, string url)
    {
        if (site.Unpublished.FirstOrDefault(page => page.Url == url) is { IsGenerated: false } unpublished)
            return SourceRange.StartOf(unpublished.Source.Path);
        return NearestTo(site, url)
            ?? site.Promises.Lock?.Anchors.FirstOrDefault(anchor => anchor.Url == url)?.Range
            ?? new OptionValue("--base", site.Promises.Base?.Name ?? "").Range;
    }

    /// <summary>The start of a page or, if nobody wrote it, of the nearest one above it; null without any.</summary>
    private static SourceRange? NearestTo(Site site, string url)
    {
        for (var at = url; at.Length > 0; at = at[..(at.TrimEnd('/').LastIndexOf('/') + 1)])
        {
            if (site.PageByUrl.GetValueOrDefault(at)?.Page is { IsGenerated: false } page)
                return SourceRange.StartOf(page.Source.Path);
        }

        return null;
    }
}
