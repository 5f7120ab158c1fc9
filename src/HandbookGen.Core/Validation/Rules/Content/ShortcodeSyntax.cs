using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Validation.Rules;

/// <summary>A shortcode tag that is none, or that lacks its other half.</summary>
public sealed class ShortcodeSyntax : Rule
{
    public override string Id => "HB6003";

    public override string Name => "shortcode-syntax";

    public override Explanation Explanation =>
        new(
            What: "A shortcode tag never ends, a call that takes text is not closed, a closing tag closes nothing, or a call has parameters with and without a name.",
            Why: "Readers see the tag itself, or everything down to the end of the page inside a box.",
            Bad: """
            {{% note %}}
            Recordings are deleted after a year.
            """,
            Good: """
            {{% note %}}
            Recordings are deleted after a year.
            {{% /note %}}
            """,
            Fix: "Write the closing tag that the message shows. To show a tag instead of calling it, write comment marks inside its brackets."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from problem in page.Page.ShortcodeProblems.Concat(page.Page.Shortcodes.Select(Unmatched).OfType<Problem>()).Distinct()
        select new Finding(problem.Range, problem.Message, problem.Help);

    private static Problem? Unmatched(ShortcodeCall call)
    {
        var tag = call.IsMarkdown ? "{{% /" + call.Name + " %}}" : "{{< /" + call.Name + " >}}";
        return ShortcodeCatalog.Find(call.Name)?.Inner switch
        {
            InnerText.Yes when !call.HasInner && !call.IsSelfClosed => new Problem(
                call.Range,
                $"The call of '{call.Name}' is never closed.",
                $"Write '{tag}' where its text ends."
            ),
            InnerText.No when call.ClosingRange is { } closing => new Problem(
                closing,
                $"'{call.Name}' takes no text and is not closed.",
                "Remove the closing tag."
            ),
            _ => null,
        };
    }
}
