using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>A campaign in a hand-written list: a section of a page whose lines name a launch, and a manager or a code.</summary>
/// <param name="Heading">The heading of the section.</param>
/// <param name="Name">Without icon, kind and former name: <c>GitHub - Light</c>.</param>
/// <param name="Status">From the headings above it, such as "Past campaigns"; null when they name none.</param>
/// <param name="Kind">From the name: "(Competitive Campaign)".</param>
/// <param name="FormerNames">From the name: "(Previously DevOps Platform)".</param>
/// <param name="ManagerDri">Only the name; null when no line names a manager.</param>
/// <param name="ManagerFormer">Latest first.</param>
/// <param name="AlwaysOn">"and continually optimized".</param>
/// <param name="Lines">All lines of the section that have a label, in the order of the page.</param>
public sealed record ListedCampaign(
    Heading Heading,
    string Name,
    CampaignStatus? Status,
    CampaignKind? Kind,
    ImmutableArray<string> FormerNames,
    Located<string>? ManagerDri,
    bool ManagerInterim,
    ImmutableArray<string> ManagerFormer,
    Located<HandbookDate>? LaunchDate,
    Located<HandbookDate>? RefreshDate,
    bool AlwaysOn,
    Located<string>? UtmCampaign,
    ImmutableArray<LabelledLine> Lines
)
{
    /// <summary>Whether it is over, so that no new links are made for it.</summary>
    public bool HasEnded => Status is CampaignStatus.Past or CampaignStatus.Sunset;
}
