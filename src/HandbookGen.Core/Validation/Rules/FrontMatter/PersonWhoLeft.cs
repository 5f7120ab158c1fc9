using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;

namespace HandbookGen.Validation.Rules;

/// <summary>A page or campaign that is assigned to somebody who has left.</summary>
public sealed class PersonWhoLeft : Rule
{
    public override string Id => "HB3008";

    public override string Name => "person-who-left";

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "The DRI of a page, the manager or a core team member of a campaign that is not over, or a member of a team has "
                + "left, according to the people data. A last day that is still to come is not reported; neither are former managers "
                + "and campaigns "
                + "that are over. The day is that of `CurrentDateTime`, or else of the last commit.",
            Why: "Questions go to an account that nobody reads.",
            Incorrect: "dri: Ann Example",
            Correct: "dri: Ben Example",
            Fix: "Find out who took over. In a campaign, move the former manager to `manager_former`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from reference in PersonReferences.Of(site.Records)
        where reference.IsCurrent
        let person = site.Records.People.Find(reference.Name.Value)
        where person is not null && person.HasLeft(site.Config.Today)
        select new Finding(reference.Name.Range, $"{person.Name} left {person.Left?.When}.", "Name the person who took over.");
}
