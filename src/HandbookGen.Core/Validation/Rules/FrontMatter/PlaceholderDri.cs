using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>A DRI that is a placeholder or a role instead of a person.</summary>
public sealed class PlaceholderDri : Rule
{
    public override string Id => "HB3006";

    public override string Name => "placeholder-dri";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "A `dri` is empty, a placeholder such as `TBD`, `TODO`, `N/A` or `?`, or a role such as `@product-manager`. Labels "
                + "such as `DRI:` "
                + "in the text and core teams are checked too; the manager of a campaign is checked by `campaign-without-dri`. A name "
                + "that is in the people data always counts as a person.",
            Why: "The page looks as if somebody were responsible for it, but nobody is.",
            Incorrect: "dri: TBD",
            Correct: "dri: Jackie Gragnola",
            Fix: "Name a person, or remove the key if the page needs no DRI.",
            Language: "yaml"
        );

    private const string Help = "Name the one person who is responsible.";

    public override IEnumerable<Finding> Check(Site site) =>
        [.. site.Pages.SelectMany(page => WithoutValue(page.Page)), .. Named(site), .. site.Pages.SelectMany(page => InText(page.Page))];

    private static IEnumerable<Finding> WithoutValue(Page page) =>
        from key in FrontMatterReader.DriKeys
        let entry = page.FrontMatter.Map.Find(key)
        where entry is { Value: YamlScalar { IsNull: true } or YamlList { Items.IsEmpty: true } }
        select new Finding(entry.KeyRange, $"'{key}' has no value.", Help);

    // A campaign without a manager is reported by another rule.
    private static IEnumerable<Finding> Named(Site site) =>
        from reference in PersonReferences.Of(site.Records)
        where reference.IsCurrent && reference.Kind is PersonReferenceKind.PageDri or PersonReferenceKind.CoreTeam
        where site.Records.People.Find(reference.Name.Value) is null
        let isNobody = DriNames.IsNobody(reference.Name.Value)
        where isNobody || DriNames.IsRole(reference.Name.Value)
        select Of(reference.Name, isNobody) with
        {
            Cause = isNobody ? null : site.Unknown.Of(SiteParts.People),
        };

    // Managers in hand-written lists are covered above.
    private static IEnumerable<Finding> InText(Page page) =>
        from line in page.Lines
        where CampaignLabels.IsDri(line.Label) && !CampaignLabels.IsManager(line.Label)
        where line.Value.Value.Length > 0 && line.Value.Value != line.Label && DriNames.IsNobody(line.Value.Value)
        select Of(line.Value, isNobody: true);

    private static Finding Of(Located<string> name, bool isNobody) =>
        new(name.Range, $"The DRI is '{name.Value}', which {(isNobody ? "does not name a person" : "is a role, not a person")}.", Help);
}
