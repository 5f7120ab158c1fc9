using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A team without a DRI.</summary>
public sealed class MissingDri : Rule
{
    public override string Id => "HB3005";

    public override string Name => "missing-dri";

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "A page with `type: team` has no `dri`. Campaigns are checked by `campaign-without-dri`.",
            Why: "People open a team page because they need a decision. Without a name they ask everybody, and nobody answers.",
            Incorrect: """
            type: team
            title: Account Based Marketing
            """,
            Correct: """
            type: team
            title: Account Based Marketing
            dri: Jackie Gragnola
            """,
            Fix: "Name the one person who leads the team. While the position is open, name the person who stands in.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from team in site.Records.Teams
        where team.Record.Dri.IsEmpty && !FrontMatterReader.DriKeys.Any(key => team.Page.FrontMatter.Map.Find(key) is not null)
        select new Finding(
            team.Record.Title.Range,
            $"The team '{team.Record.Title.Value}' has no DRI.",
            "Add 'dri: Name' with the one person who leads the team."
        );
}
