using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Importing;

/// <summary>
/// Gives each campaign of a list its anchor: that of its heading. Of several headings with the same id, the first keeps it, because links
/// lead there; the others, and headings without an explicit id, get one made from their name.
/// </summary>
internal static class ImportedAnchors
{
    /// <summary>In the order of <paramref name="sections"/>.</summary>
    /// <param name="taken">The anchors of other campaigns.</param>
    public static ImmutableArray<string> Assign(
        Page page,
        ImmutableArray<CampaignSection> sections,
        IReadOnlySet<string> taken,
        List<ImportNote> notes
    )
    {
        var firstWith = new Dictionary<string, Heading>(StringComparer.Ordinal);
        foreach (var heading in page.Headings.Where(heading => heading.Id is not null))
            firstWith.TryAdd(heading.Id!, heading);
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        used.UnionWith(page.Anchors.Select(anchor => anchor.Id));
        return [.. sections.Select(section => AnchorOf(section.Campaign, firstWith, taken, used, notes))];
    }

    private static string AnchorOf(
        ListedCampaign campaign,
        Dictionary<string, Heading> firstWith,
        IReadOnlySet<string> taken,
        HashSet<string> used,
        List<ImportNote> notes
    )
    {
        var heading = campaign.Heading;
        var isFirst = heading.Id is { } own && firstWith[own] == heading;
        if (heading.IsExplicit && isFirst && !taken.Contains(heading.Id!))
            return heading.Id!;
        // Its own id does not count as taken: a heading 'South' already has 'south'.
        if (isFirst && !taken.Contains(heading.Id!))
            used.Remove(heading.Id!);
        var anchor = Free(campaign, used);
        used.Add(anchor);
        if (isFirst)
            used.Add(heading.Id!);
        if (!heading.IsExplicit)
            notes.Add(
                new ImportNote(
                    Severity.Information,
                    heading.Range,
                    $"The heading of '{campaign.Name}' has no id, so the campaign gets the anchor '{anchor}', made from its name."
                )
            );
        else if (isFirst)
            notes.Add(
                new ImportNote(
                    Severity.Warning,
                    heading.Range,
                    $"The anchor '{heading.Id}' is taken by an existing campaign, so '{campaign.Name}' gets '{anchor}'."
                )
            );
        else
            notes.Add(
                new ImportNote(
                    Severity.Warning,
                    heading.Range,
                    $"The anchor '{heading.Id}' is also on line {firstWith[heading.Id!].Range.Line}, which keeps it, "
                        + $"so '{campaign.Name}' gets '{anchor}'."
                )
            );
        return anchor;
    }

    private static string Free(ListedCampaign campaign, HashSet<string> used)
    {
        var slug = Slug.Of(campaign.Name);
        if (!used.Contains(slug))
            return slug;
        if (campaign.Kind is { } kind && !used.Contains($"{slug}-{CampaignNames.Of(kind)}"))
            return $"{slug}-{CampaignNames.Of(kind)}";
        var number = 2;
        while (used.Contains($"{slug}-{number}"))
            number++;
        return $"{slug}-{number}";
    }
}
