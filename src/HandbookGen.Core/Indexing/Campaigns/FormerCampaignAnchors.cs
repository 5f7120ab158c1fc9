using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>
/// The anchors that campaigns had under former names. A campaign that has the same anchor today keeps it; of two campaigns that had it,
/// the one whose page comes first gets it.
/// </summary>
public sealed class FormerCampaignAnchors
{
    private readonly FrozenDictionary<string, Campaign> owners;

    public FormerCampaignAnchors(ImmutableArray<OnPage<Campaign>> campaigns)
    {
        var found = new Dictionary<string, Campaign>(StringComparer.Ordinal);
        foreach (var (_, campaign) in campaigns)
        {
            foreach (var former in campaign.FormerNames)
                found.TryAdd(former.Anchor.Value, campaign);
        }

        foreach (var (_, campaign) in campaigns)
            found.Remove(campaign.Anchor.Value);
        owners = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Null when no campaign had the anchor, or when one has it today.</summary>
    public Campaign? OwnerOf(string anchor) => owners.GetValueOrDefault(anchor);

    /// <summary>
    /// The former anchors of a campaign's entry where the anchor is only a part of it: <c>cicd-launch</c> for the former <c>cicd</c>.
    /// </summary>
    /// <param name="rest">What follows the campaign's anchor.</param>
    public ImmutableArray<Located<string>> Of(Campaign campaign, Page page, string rest) =>
        [
            .. campaign
                .FormerNames.Select(former => former.Anchor)
                .DistinctBy(anchor => anchor.Value)
                .Where(anchor => OwnerOf(anchor.Value) == campaign)
                .Select(anchor => anchor with { Value = anchor.Value + rest })
                .Where(anchor => !page.Anchors.Any(own => own.Id == anchor.Value)),
        ];

    /// <summary>The former anchors that a list on <paramref name="page"/> provides, except those that the page itself has.</summary>
    public ImmutableArray<Located<string>> Of(Campaign campaign, Page page) => Of(campaign, page, "");
}
