using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>The headings of a page as a tree of three levels, starting at the highest level that is not the page's title.</summary>
internal static class TocTree
{
    private const int Levels = 3;

    /// <summary>Empty for fewer than two headings: there would be nothing to choose from.</summary>
    public static ImmutableArray<TocEntry> Of(ImmutableArray<Heading> headings)
    {
        var listed = headings.Where(heading => heading is { IsListed: true, Id: not null, Text: not "" }).ToList();
        if (listed.Count(heading => heading.Level == 1) == 1)
            listed.RemoveAll(heading => heading.Level == 1);
        if (listed.Count < 2)
            return [];
        var top = listed.Min(heading => heading.Level);
        listed.RemoveAll(heading => heading.Level >= top + Levels);
        var at = 0;
        return Children(listed, ref at, 0);
    }

    private static ImmutableArray<TocEntry> Children(List<Heading> headings, ref int at, int parentLevel)
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
