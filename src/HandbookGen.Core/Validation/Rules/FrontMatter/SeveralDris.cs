using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>Several DRIs where exactly one person has to decide.</summary>
public sealed class SeveralDris : Rule
{
    public override string Id => "HB3009";

    public override string Name => "several-dris";

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "The `manager_dri` of a campaign, the `dri` or `owner` of a page, or the DRI of a team names several people, whatever "
                + "separates them: `Ann, Ben`, `Ann + Ben`, `@ann @ben`. With people data, these have to be people: a registered name "
                + "with such "
                + "a character in it is one person. The plural keys `dris` and `owners` may list several, except on team pages.",
            Why: "When two people are responsible, each waits for the other.",
            Incorrect: "manager_dri: Agnes Oetama, Jenny Tiemann",
            Correct: """
            manager_dri: Agnes Oetama
            manager_former:
              - Jenny Tiemann
            """,
            Fix: "Keep the person who decides. Name others in the text; list earlier managers of a campaign under `manager_former`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        [.. site.Pages.SelectMany(page => OfPage(page.Page, site.Records.People)), .. OfCampaigns(site)];

    private static IEnumerable<Finding> OfCampaigns(Site site) =>
        from manager in site
            .Records.Campaigns.Select(campaign => campaign.Record.ManagerDri)
            .Concat(site.Records.ListedCampaigns.Select(campaign => campaign.Record.ManagerDri))
            .OfType<Located<string>>()
        where PersonList.IsSeveral(manager.Value, site.Records.People)
        select new Finding(
            manager.Range,
            $"The campaign manager is '{YamlMistakes.Shown(manager.Value)}', but exactly one person is expected.",
            "Keep the person who decides, and move earlier managers to 'manager_former'."
        );

    private static IEnumerable<Finding> OfPage(Page page, People people)
    {
        var isTeam = page.FrontMatter.Kind == PageType.Team;
        foreach (var key in FrontMatterReader.DriKeys.Where(key => isTeam || key is "dri" or "owner"))
        {
            if (page.FrontMatter.Map.Find(key) is not { Value: { } value })
                continue;
            var (range, shown) = value switch
            {
                YamlList { Items.Length: > 1 } list => (list.Range, $"{list.Items.Length} people"),
                YamlScalar { IsNull: false } text when PersonList.IsSeveral(text.Value, people) => (
                    text.Range,
                    $"'{YamlMistakes.Shown(text.Value)}'"
                ),
                _ => (value.Range, ""),
            };
            if (shown.Length > 0)
                yield return new Finding(
                    range,
                    $"'{key}' names {shown}, but exactly one person is expected.",
                    "Keep the person who decides, and name the others in the text."
                );
        }
    }
}
