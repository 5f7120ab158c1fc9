using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>A campaign that nobody is responsible for.</summary>
public sealed class CampaignWithoutDri : Rule
{
    public override string Id => "HB3001";

    public override string Name => "campaign-without-dri";

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "A page with `type: campaign` has no `manager_dri`, or one that is a placeholder or a role instead of a "
                + "person; other keys, such as `dri`, do not count. In a hand-written list, "
                + "an active campaign has no line that names its manager.",
            Why: "Questions about a campaign keep coming for years after its launch. They need one person to answer them, not a "
                + "group.",
            Incorrect: "manager_dri: TBD",
            Correct: """
            manager_dri: Agnes Oetama
            manager_interim: true
            manager_former:
              - Jenny Tiemann
            """,
            Fix: "Ask the manager of the campaigns team. While the position is open, name the person who stands in, and add "
                + "`manager_interim: true`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        const string help = "Set 'manager_dri' to the one person who is responsible.";
        foreach (var (page, campaign) in site.Records.Campaigns)
        {
            if (campaign.ManagerDri is { } manager)
            {
                foreach (var finding in Nobodies(manager, site, help))
                    yield return finding;
            }
            else if (MistypedKey.Of(page.FrontMatter, campaign.Problems, "manager_dri") is { } mistyped)
            {
                yield return mistyped.Finding($"the campaign '{campaign.Title.Value}' has no DRI");
            }
            else if (OfPages(page) is { } other)
            {
                yield return new Finding(
                    other.KeyRange,
                    $"The campaign '{campaign.Title.Value}' has no DRI: a campaign names it in 'manager_dri', not in '{other.Key}'.",
                    "Rename the key to 'manager_dri'."
                );
            }
            else
            {
                var range = page.FrontMatter.Map.Find("manager_dri")?.KeyRange ?? campaign.Title.Range;
                yield return new Finding(range, $"The campaign '{campaign.Title.Value}' has no DRI.", help)
                {
                    Cause = UnreadValues.Of(page.FrontMatter, campaign.Problems, "manager_dri"),
                };
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
                    "Add '**Campaign Manager DRI:** Name' below the heading."
                );
            foreach (var finding in Nobodies(campaign.ManagerDri, site, "Name the one person who is responsible."))
                yield return finding;
        }
    }

    // The key for the DRI of any other page, where renaming it names the manager of this campaign and of no other.
    private static YamlEntry? OfPages(Page page) =>
        page.FrontMatter.Map.Find("manager_dri") is not null
            ? null
            : FrontMatterReader
                .DriKeys.Select(page.FrontMatter.Map.Find)
                .FirstOrDefault(entry =>
                    entry is { Value: not (YamlScalar { IsNull: true } or YamlList { Items.IsEmpty: true }) }
                    && entry.KeyRange.File == page.Source.Path
                );

    // Of several names, one person is enough; that there are several is reported by another rule.
    private static IEnumerable<Finding> Nobodies(Located<string>? manager, Site site, string help)
    {
        if (manager is null)
            return [];
        var findings = PersonList.Of(manager, site.Records.People).Select(name => Nobody(name, site, help)).ToList();
        return findings.Contains(null) ? [] : findings.OfType<Finding>();
    }

    private static Finding? Nobody(Located<string> manager, Site site, string help)
    {
        var isRole = DriNames.IsRole(manager.Value);
        if (!(isRole || DriNames.IsNobody(manager.Value)) || site.Records.People.Find(manager.Value) is not null)
            return null;
        var what = isRole ? "is a role, not a person" : "does not name a person";
        return new Finding(manager.Range, $"The campaign's DRI is '{manager.Value}', which {what}.", help)
        {
            Cause = isRole ? site.Unknown.Of(SiteParts.People) : null,
        };
    }
}
