using System.Collections.Immutable;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Importing;

/// <summary>The lines of a campaign in a hand-written list.</summary>
/// <param name="FirstLine">The line of its heading; 1-based.</param>
/// <param name="EndLine">The line after its last one: that of the next heading outside it, or one past the end of the page.</param>
/// <param name="InnerHeadings">The headings inside it, in order.</param>
internal sealed record CampaignSection(ListedCampaign Campaign, int FirstLine, int EndLine, ImmutableArray<Heading> InnerHeadings)
{
    public static ImmutableArray<CampaignSection> Of(Page page, ImmutableArray<ListedCampaign> listed)
    {
        ImmutableArray<Heading> headings = [.. page.Headings.Where(heading => heading.Range.File == page.Source.Path)];
        return [.. listed.Select(campaign => Of(campaign, headings, page.Source.LineCount))];
    }

    private static CampaignSection Of(ListedCampaign campaign, ImmutableArray<Heading> headings, int lineCount)
    {
        var at = headings.IndexOf(campaign.Heading);
        var inner = headings.Skip(at + 1).TakeWhile(heading => heading.Level > campaign.Heading.Level).ToImmutableArray();
        var next = at + 1 + inner.Length;
        return new CampaignSection(
            campaign,
            campaign.Heading.Range.Line,
            next < headings.Length ? headings[next].Range.Line : lineCount + 1,
            inner
        );
    }
}
