using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A shortcode call with a parameter that the shortcode cannot use.</summary>
public sealed class ShortcodeArgument : Rule
{
    public override string Id => "HB6002";

    public override string Name => "shortcode-argument";

    public override Explanation Explanation =>
        new(
            What: "A shortcode call has no value for a required parameter, an unknown parameter, or a value that the shortcode cannot "
                + "use.",
            Why: "The call shows less than its author intended, or nothing at all.",
            Incorrect: """
            {{< youtube "https://youtu.be/" >}}
            """,
            Correct: """
            {{< youtube "dQw4w9WgXcQ" >}}
            """,
            Fix: "Correct the parameter that the message names."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from problem in page.Page.IncludeProblems.Concat(page.Page.Shortcodes.SelectMany(call => page.Expansions[call].Problems)).Distinct()
        select Finding.Of(problem);
}
