using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A front matter value that does not fit its key.</summary>
public sealed class InvalidFrontMatter : Rule
{
    public override string Id => "HB3002";

    public override string Name => "invalid-front-matter";

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "A value in the front matter is not what its key expects, such as a date, a list, a URL or one of a few words; or a "
                + "key is set twice.",
            Why: "Without this check the key would have no effect, and the page would look as if its author had not set it.",
            Incorrect: """
            draft: maybe
            launch_date: May 2021
            """,
            Correct: """
            draft: true
            launch_date: 2021-05
            """,
            Fix: "The message shows the value that was found and what is expected.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) => ProblemsOf(site).Where(problem => !problem.IsUnknownKey).Select(Finding.Of);

    /// <summary>Everything that is wrong with the front matter of pages, also with the keys of their records.</summary>
    internal static IEnumerable<Problem> ProblemsOf(Site site) =>
        [
            .. site.Pages.SelectMany(page => page.Page.FrontMatter.Problems),
            .. site.Records.Campaigns.SelectMany(campaign => campaign.Record.Problems),
            .. site.Records.Teams.SelectMany(team => team.Record.Problems),
            .. site.Records.JobFamilies.SelectMany(family => family.Record.Problems),
        ];
}
