using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>Text and front matter that name different people.</summary>
public sealed class ContradictoryDri : Rule
{
    public override string Id => "HB3010";

    public override string Name => "contradictory-dri";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A line of the text such as `**DRI:** Ann Example` and the front matter of the same page name two different people. On a page this is the line above the first section; on a campaign every line with the label `DRI` or `Campaign Manager`; and the role `campaigns` of its core team.",
            Why: "One of the two is wrong, and readers believe the one that they see.",
            Bad: """
            ---
            dri: Ben Example
            ---

            **DRI:** Ann Example
            """,
            Good: """
            ---
            dri: Ben Example
            ---

            Ben leads this team since May.
            """,
            Fix: "Correct the front matter and remove the line: the page shows its DRI anyway."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            var campaign = site.Records.CampaignOf(page.Page);
            var lines = page.Page.Lines.Where(line => SpeaksOfPage(line, campaign is not null)).Select(line => line.Value);
            var names = campaign?.ManagerDri is { } manager ? [manager] : page.Page.FrontMatter.Dri;
            var leads =
                campaign?.CoreTeam?.Members.Where(member => member.Role.Part == CoreTeamPart.Dri).Select(member => member.Person) ?? [];
            foreach (var other in lines.Concat(leads))
            {
                if (
                    names.IsEmpty
                    || IsNoName(other.Value)
                    || names.Any(name => IsNoName(name.Value) || MayBeSame(name.Value, other.Value, site.Records.People))
                )
                    continue;
                yield return new Finding(
                    other.Range,
                    $"The DRI here is '{other.Value}', and in line {names[0].Range.Line} of the front matter '{names[0].Value}'.",
                    "Correct the one that is out of date."
                );
            }
        }
    }

    private static bool SpeaksOfPage(LabelledLine line, bool isCampaign) =>
        isCampaign
            ? CampaignLabels.IsManager(line.Label) || line.Label == "DRI"
            : line.Label is "DRI" or "DRIs" && line.Heading is null or { Level: 1 };

    private static bool IsNoName(string name) => DriNames.IsNobody(name) || name.EndsWith("DRI", StringComparison.Ordinal);

    // A handle and a name may be one person; only the people data knows.
    private static bool MayBeSame(string name, string other, People people)
    {
        if (people.Find(name) is { } person && people.Find(other) is { } otherPerson)
            return person == otherPerson;
        var (plain, otherPlain) = (DriNames.WithoutRemark(name), DriNames.WithoutRemark(other));
        return plain.StartsWith('@') != otherPlain.StartsWith('@')
            || otherPlain.Contains(plain, StringComparison.OrdinalIgnoreCase)
            || plain.Contains(otherPlain, StringComparison.OrdinalIgnoreCase);
    }
}
