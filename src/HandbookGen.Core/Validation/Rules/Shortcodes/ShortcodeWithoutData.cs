using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A shortcode call that shows a placeholder because its data is missing.</summary>
public sealed class ShortcodeWithoutData : Rule
{
    public override string Id => "HB6004";

    public override string Name => "shortcode-without-data";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A shortcode shows people or other data, but the file in the `data` folder is missing or has no such entry. The "
                + "page shows a placeholder instead.",
            Why: "The page promises an answer that it does not give.",
            Incorrect: """
            {{< member-by-name "Ann Exampel" >}}
            """,
            Correct: """
            {{< member-by-name "Ann Example" >}}
            """,
            Fix: "Correct the name, add the file that the message names, or remove the call."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from problem in page.Page.Shortcodes.Select(call => page.Expansions[call].MissingData).OfType<Problem>().Distinct()
        select Finding.Of(problem);
}
