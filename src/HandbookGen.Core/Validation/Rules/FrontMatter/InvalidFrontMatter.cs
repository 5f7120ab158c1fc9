using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A value of the front matter that is not what its key expects.</summary>
public sealed class InvalidFrontMatter : Rule
{
    public override string Id => "HB3002";

    public override string Name => "invalid-front-matter";

    public override Explanation Explanation =>
        new(
            What: "The YAML can be read, but a value is not of the kind that its key needs, such as a date, a list, an address or one of a few words; or a key looks like a known one with a typing mistake.",
            Why: "Left alone, such a key has no effect, and the page looks as if its author had said nothing.",
            Bad: """
            decription: How campaigns are planned.
            launch_date: May 2021
            """,
            Good: """
            description: How campaigns are planned.
            launch_date: 2021-05
            """,
            Fix: "The message names the value that was found, and what is expected.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        IEnumerable<Problem> problems =
        [
            .. site.Pages.SelectMany(page => page.Page.FrontMatter.Problems),
            .. site.Records.Campaigns.SelectMany(campaign => campaign.Record.Problems),
            .. site.Records.Teams.SelectMany(team => team.Record.Problems),
            .. site.Records.JobFamilies.SelectMany(family => family.Record.Problems),
        ];
        return problems.Select(problem => new Finding(problem.Range, problem.Message, problem.Help, problem.Fix));
    }
}
