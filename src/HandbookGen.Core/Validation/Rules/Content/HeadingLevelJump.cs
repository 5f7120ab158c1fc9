using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A heading that is two levels or more below the one before it.</summary>
public sealed class HeadingLevelJump : Rule
{
    public override string Id => "HB6012";

    public override string Name => "heading-level-jump";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A heading is more than one level deeper than the one before it. The first heading of a page may have any level, and going back up may skip levels.",
            Why: "Screen readers announce the level, and their users look for the heading that seems to be missing. The list of contents gets a gap.",
            Bad: """
            ## Campaigns
            #### Launch
            """,
            Good: """
            ## Campaigns
            ### Launch
            """,
            Fix: "Take the level that is one deeper than the heading above. Where a level was chosen for its size, that is the theme's to say."
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
                        $"The heading has level {heading.Level}, and the one before it level {before.Level}.",
                        $"Write it with {new string('#', before.Level + 1)}."
                    );
            }
        }
    }
}
