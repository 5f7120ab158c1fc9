using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A heading that skips one or more levels.</summary>
public sealed class HeadingLevelJump : Rule
{
    public override string Id => "HB6012";

    public override string Name => "heading-level-jump";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A heading is more than one level deeper than the heading before it. The first heading of a page may have any "
                + "level, and going back up may skip levels.",
            Why: "Screen readers announce heading levels, and their users look for the heading that seems to be missing. The table "
                + "of contents has a gap.",
            Incorrect: """
            ## Campaigns
            #### Launch
            """,
            Correct: """
            ## Campaigns
            ### Launch
            """,
            Fix: "Use the level that is one deeper than the heading above. If the level was chosen for its size, leave the size to "
                + "the theme."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            var headings = page.Page.Headings;
            for (var i = 1; i < headings.Length; i++)
            {
                var (before, heading) = (headings[i - 1], headings[i]);
                if (heading.Level > before.Level + 1)
                    yield return Finding.Of(
                        heading,
                        $"The heading level jumps from {before.Level} to {heading.Level}.",
                        $"Use '{new string('#', before.Level + 1)}' instead."
                    );
            }
        }
    }
}
