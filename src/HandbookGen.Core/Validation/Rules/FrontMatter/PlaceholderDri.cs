using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>A DRI who is nobody, or whoever holds a position.</summary>
public sealed class PlaceholderDri : Rule
{
    public override string Id => "HB3006";

    public override string Name => "placeholder-dri";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A `dri` without a value, one that only keeps the place such as `TBD` or `?`, or the name of a role such as `@product-manager`. The same in the text, where a label such as `DRI:` stands before it, and in a core team. A name that is in the people data is always a person.",
            Why: "A page seems to have somebody who answers for it, and has nobody.",
            Bad: "dri: TBD",
            Good: "dri: Jackie Gragnola",
            Fix: "Name a person, or remove the key where the page needs no DRI.",
            Language: "yaml"
        );

    private const string Help = "Name the one person who is responsible.";

    public override IEnumerable<Finding> Check(Site site) =>
        [.. site.Pages.SelectMany(page => WithoutValue(page.Page)), .. Named(site), .. site.Pages.SelectMany(page => InText(page.Page))];

    private static IEnumerable<Finding> WithoutValue(Page page) =>
        from key in FrontMatterReader.DriKeys
        let entry = page.FrontMatter.Map.Find(key)
        where entry is { Value: YamlScalar { IsNull: true } or YamlList { Items.IsEmpty: true } }
        select new Finding(entry.KeyRange, $"'{key}' names nobody.", Help);

    // A campaign whose manager is nobody has a rule of its own.
    private static IEnumerable<Finding> Named(Site site) =>
        from reference in PersonReferences.Of(site.Records)
        where
            reference.IsCurrent
            && reference.Kind is PersonReferenceKind.PageDri or PersonReferenceKind.CoreTeam or PersonReferenceKind.CampaignManager
        let isNobody = DriNames.IsNobody(reference.Name.Value) && reference.Kind != PersonReferenceKind.CampaignManager
        where isNobody || (DriNames.IsRole(reference.Name.Value) && site.Records.People.Find(reference.Name.Value) is null)
        select Of(reference.Name, isNobody);

    // The manager of a hand-kept campaign is among those above.
    private static IEnumerable<Finding> InText(Page page) =>
        from line in page.Lines
        where CampaignLabels.IsDri(line.Label) && !CampaignLabels.IsManager(line.Label)
        where line.Value.Value.Length > 0 && line.Value.Value != line.Label && DriNames.IsNobody(line.Value.Value)
        select Of(line.Value, isNobody: true);

    private static Finding Of(Located<string> name, bool isNobody) =>
        new(name.Range, $"The DRI is '{name.Value}', which is {(isNobody ? "nobody" : "a role and no person")}.", Help);
}
