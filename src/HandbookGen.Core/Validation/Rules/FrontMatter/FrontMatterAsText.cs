using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>Front matter that is shown as text.</summary>
public sealed class FrontMatterAsText : Rule
{
    public override string Id => "HB3021";

    public override string Name => "front-matter-as-text";

    public override Explanation Explanation =>
        new(
            What: "A page begins with keys such as `title: Teams`, but they are not front matter: the `---` lines around them are missing "
                + "or written another way, something stands above them, or they are JSON.",
            Why: "Readers see the keys as text, and none of them has an effect: the page loses its title, its DRI and its checks.",
            Incorrect: """
            ----
            title: Teams
            ----
            """,
            Correct: """
            ---
            title: Teams
            ---
            """,
            Fix: "Put the keys between two lines of exactly three hyphens, at the very beginning of the file."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        where !page.Page.IsGenerated
        let problem = MissedFrontMatter.Find(page.Page.Source)
        where problem is not null
        select new Finding(problem.Range, problem.Message, problem.Help);
}
