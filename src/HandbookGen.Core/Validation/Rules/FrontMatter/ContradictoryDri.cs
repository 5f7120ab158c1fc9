using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>Text and front matter that name different DRIs.</summary>
public sealed class ContradictoryDri : Rule
{
    public override string Id => "HB3010";

    public override string Name => "contradictory-dri";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "The text of a page names a different DRI than its front matter. On most pages, lines such as `**DRI:** Ann "
                + "Example` above the first section are checked. On campaign pages, every line labeled `DRI` or `Campaign Manager` is "
                + "checked, and so is the `campaigns` role of the core team.",
            Why: "One of the two is wrong, and readers believe the one they see.",
            Incorrect: """
            ---
            dri: Ben Example
            ---

            **DRI:** Ann Example
            """,
            Correct: """
            ---
            dri: Ben Example
            ---

            Ben has led this team since May.
            """,
            Fix: "Correct the front matter and remove the line from the text: the page shows its DRI anyway."
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
                    $"The DRI here is '{other.Value}', but line {names[0].Range.Line} of the front matter says '{names[0].Value}'.",
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

    // A handle and a name may belong to the same person; only the people data can tell.
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
