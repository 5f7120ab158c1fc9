using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A value of the front matter that is not what its key expects.</summary>
public sealed class InvalidFrontMatter : Rule
{
    public override string Id => "HB3002";

    public override string Name => "invalid-front-matter";

    public override IEnumerable<Finding> Check(Site site)
    {
        IEnumerable<Problem> problems =
        [
            .. site.Pages.SelectMany(page => page.Page.FrontMatter.Problems),
            .. site.Records.Campaigns.SelectMany(campaign => campaign.Record.Problems),
            .. site.Records.Teams.SelectMany(team => team.Record.Problems),
            .. site.Records.JobFamilies.SelectMany(family => family.Record.Problems),
        ];
        return problems.Select(problem => new Finding(problem.Range, problem.Message, problem.Help));
    }
}
