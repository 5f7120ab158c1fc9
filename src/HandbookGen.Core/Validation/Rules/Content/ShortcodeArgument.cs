using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A shortcode call with a value that it cannot use.</summary>
public sealed class ShortcodeArgument : Rule
{
    public override string Id => "HB6002";

    public override string Name => "shortcode-argument";

    public override Explanation Explanation =>
        new(
            What: "A shortcode call lacks a parameter, has one that it does not know, or one whose value it cannot use.",
            Why: "The call shows less than its author meant, or nothing.",
            Bad: """
            {{< youtube "https://youtu.be/" >}}
            """,
            Good: """
            {{< youtube "dQw4w9WgXcQ" >}}
            """,
            Fix: "The message names the parameter, and what it takes."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from problem in page.Page.IncludeProblems.Concat(page.Page.Shortcodes.SelectMany(call => page.Expansions[call].Problems)).Distinct()
        select new Finding(problem.Range, problem.Message, problem.Help);
}
