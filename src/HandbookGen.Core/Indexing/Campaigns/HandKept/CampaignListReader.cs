using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Finds campaigns in hand-written lists.</summary>
public static class CampaignListReader
{
    private static readonly (string Word, CampaignStatus Status)[] StatusWords =
    [
        ("past", CampaignStatus.Past),
        ("retired", CampaignStatus.Past),
        ("archived", CampaignStatus.Past),
        ("completed", CampaignStatus.Past),
        ("previous", CampaignStatus.Past),
        ("active", CampaignStatus.Active),
        ("current", CampaignStatus.Active),
        ("ongoing", CampaignStatus.Active),
        ("progress", CampaignStatus.Active),
        ("wip", CampaignStatus.Wip),
        ("planned", CampaignStatus.Planned),
        ("upcoming", CampaignStatus.Planned),
        ("future", CampaignStatus.Planned),
    ];

    /// <summary>In the order of the page.</summary>
    public static ImmutableArray<ListedCampaign> Read(Page page)
    {
        if (page.Lines.IsEmpty || page.FrontMatter.Kind == PageType.Campaign)
            return [];
        var byHeading = page
            .Lines.Where(line => line.Heading is not null)
            .ToLookup(line => line.Heading!, ReferenceEqualityComparer.Instance);
        var found = ImmutableArray.CreateBuilder<ListedCampaign>();
        var above = new List<Heading>();
        for (var i = 0; i < page.Headings.Length; i++)
        {
            var heading = page.Headings[i];
            above.RemoveAll(other => other.Level >= heading.Level);
            // A section inside a campaign's section is part of the campaign.
            if (
                IsCampaign(SectionOf(page.Headings, i, byHeading), byHeading[heading])
                && (found.Count == 0 || !above.Contains(found[^1].Heading))
            )
                found.Add(Create(heading, above, [.. SectionOf(page.Headings, i, byHeading)]));
            above.Add(heading);
        }

        return found.ToImmutable();
    }

    private static bool IsCampaign(IEnumerable<LabelledLine> section, IEnumerable<LabelledLine> own) =>
        own.Any(line => line.Value.Value.Length > 0 && CampaignLabels.IsLaunch(line.Label))
        && section.Any(line => CampaignLabels.IsManager(line.Label) || CampaignLabels.IsUtmCode(line.Label));

    private static IEnumerable<LabelledLine> SectionOf(ImmutableArray<Heading> headings, int at, ILookup<object?, LabelledLine> byHeading)
    {
        var end = at + 1;
        while (end < headings.Length && headings[end].Level > headings[at].Level)
            end++;
        return Enumerable.Range(at, end - at).SelectMany(i => byHeading[headings[i]]);
    }

    private static ListedCampaign Create(Heading heading, List<Heading> above, ImmutableArray<LabelledLine> lines)
    {
        var name = CampaignHeading.Read(heading.Text);
        var manager = ManagerLine.Read(First(lines, CampaignLabels.IsManager));
        var launch = First(lines, CampaignLabels.IsLaunch);
        return new ListedCampaign(
            heading,
            name.Name,
            Enumerable.Reverse(above).Select(other => StatusOf(other.Text)).FirstOrDefault(status => status is not null),
            name.Kind,
            name.FormerNames,
            manager.Dri,
            manager.IsInterim,
            manager.Former,
            DateOf(launch),
            DateOf(First(lines, CampaignLabels.IsRefresh)),
            launch?.Value.Contains("continual", StringComparison.OrdinalIgnoreCase) == true,
            First(lines, CampaignLabels.IsUtmCode),
            lines
        );
    }

    private static Located<string>? First(ImmutableArray<LabelledLine> lines, Func<string, bool> isAsked) =>
        lines.FirstOrDefault(line => line.Value.Value.Length > 0 && isAsked(line.Label))?.Value;

    private static CampaignStatus? StatusOf(string heading)
    {
        var words = heading.ToLowerInvariant().Split([' ', ',', ':', '/', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var (word, status) in StatusWords)
        {
            if (words.Contains(word))
                return status;
        }

        return null;
    }

    // "2020-04-27 and continually optimized"
    private static Located<HandbookDate>? DateOf(Located<string>? text)
    {
        if (text is null)
            return null;
        var value = text.Value.Split(" and ", 2)[0].Trim();
        return (HandbookDate.Parse(value) ?? LooseDate.Guess(value)) is { } date ? new Located<HandbookDate>(date, text.Range) : null;
    }
}
