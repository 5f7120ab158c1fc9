using HandbookGen.Indexing;
using HandbookGen.Indexing.People;

namespace HandbookGen.Validation.Rules;

/// <summary>A campaign for which nobody answers.</summary>
public sealed class CampaignWithoutDri : Rule
{
    public override string Id => "HB3001";

    public override string Name => "campaign-without-dri";

    public override Explanation Explanation =>
        new(
            What: "A page with `type: campaign` has no `manager_dri`, or one that names nobody. In a list that is kept by hand, an active campaign whose lines name no manager.",
            Why: "Questions about a campaign arrive for years after its launch. They need one person, and a group is not one.",
            Bad: "manager_dri: TBD",
            Good: """
            manager_dri: Agnes Oetama
            manager_interim: true
            manager_former:
              - Jenny Tiemann
            """,
            Fix: "Ask the manager of the campaigns team. While a position is open, somebody stands in: name that person, with `manager_interim: true`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        const string help = "Write 'manager_dri: Name' with the one person who is responsible.";
        foreach (var (page, campaign) in site.Records.Campaigns)
        {
            if (campaign.ManagerDri is { } manager)
            {
                if (DriNames.IsNobody(manager.Value))
                    yield return new Finding(manager.Range, $"The DRI of the campaign is '{manager.Value}', which is nobody.", help);
            }
            else
            {
                var range = page.FrontMatter.Map.Find("manager_dri")?.KeyRange ?? campaign.Title.Range;
                yield return new Finding(range, $"The campaign '{campaign.Title.Value}' has no DRI.", help);
            }
        }

        foreach (var (_, campaign) in site.Records.ListedCampaigns)
        {
            if (campaign.HasEnded)
                continue;
            if (campaign.ManagerDri is null)
                yield return Finding.Of(
                    campaign.Heading,
                    $"The campaign '{campaign.Name}' has no DRI.",
                    "Write '**Campaign Manager DRI:** Name' below the heading."
                );
            else if (DriNames.IsNobody(campaign.ManagerDri.Value))
                yield return new Finding(
                    campaign.ManagerDri.Range,
                    $"The DRI of the campaign is '{campaign.ManagerDri.Value}', which is nobody.",
                    "Write the one person who is responsible."
                );
        }
    }
}
