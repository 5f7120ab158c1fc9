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
                + "use. Not reported for a name that the site has a template of its own for.",
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
        // A template of the site may take other parameters than the shortcode with its name.
        let own = page.Page.Shortcodes.Where(call => site.OwnShortcodes.Contains(call.Name)).Select(call => call.Range).ToHashSet()
        let calls = page.Page.Shortcodes.Where(call => !own.Contains(call.Range))
        from problem in page
            .Page.IncludeProblems.Where(problem => !own.Contains(problem.Range))
            .Concat(calls.SelectMany(call => page.Expansions[call].Problems))
            .Distinct()
        select Finding.Of(problem);
}
