using System.Collections.Immutable;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering;

/// <summary>The headings of a page as a tree of three levels, starting at the highest level that is not the page's title.</summary>
internal static class TocTree
{
    private const int Levels = 3;

    // A longer list helps nobody, and costs every visit: it has fewer levels instead.
    private const int MostEntries = 120;

    /// <summary>Empty for a page without headings below its title.</summary>
    public static ImmutableArray<TocEntry> Of(ImmutableArray<BodyHeading> headings)
    {
        var listed = headings.Where(heading => heading is { IsListed: true, Id: not null, Text: not "" }).ToList();
        if (listed.Count == 0)
            return [];
        var top = listed.Min(heading => heading.Level);
        var levels = Levels;
        while (levels > 1 && listed.Count(heading => heading.Level < top + levels) > MostEntries)
            levels--;
        listed.RemoveAll(heading => heading.Level >= top + levels);
        var at = 0;
        return Children(listed, ref at, 0);
    }

    private static ImmutableArray<TocEntry> Children(List<BodyHeading> headings, ref int at, int parentLevel)
    {
        var entries = ImmutableArray.CreateBuilder<TocEntry>();
        while (at < headings.Count && headings[at].Level > parentLevel)
        {
            var heading = headings[at++];
            entries.Add(new TocEntry(heading.Id!, heading.Text, heading.Level, Children(headings, ref at, heading.Level)));
        }

        return entries.ToImmutable();
    }
}
