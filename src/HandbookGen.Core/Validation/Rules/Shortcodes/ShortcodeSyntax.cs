using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Validation.Rules;

/// <summary>A malformed shortcode tag, or one without its counterpart.</summary>
public sealed class ShortcodeSyntax : Rule
{
    public override string Id => "HB6003";

    public override string Name => "shortcode-syntax";

    public override Explanation Explanation =>
        new(
            What: "A shortcode tag never ends, an opening tag has no closing tag or a closing tag no opening tag, or a call mixes "
                + "named and positional parameters.",
            Why: "Readers see the tag itself, or the rest of the page ends up inside a box.",
            Incorrect: """
            {{% note %}}
            Recordings are deleted after a year.
            """,
            Correct: """
            {{% note %}}
            Recordings are deleted after a year.
            {{% /note %}}
            """,
            Fix: "Add the closing tag that the message shows. To show a tag instead of calling the shortcode, put comment marks "
                + "inside its brackets."
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
                $"The shortcode '{call.Name}' is never closed.",
                $"Add '{tag}' where its text ends."
            ),
            InnerText.No when call.ClosingRange is { } closing => new Problem(
                closing,
                $"The shortcode '{call.Name}' takes no text, so it has no closing tag.",
                "Remove the closing tag."
            ),
            _ => null,
        };
    }
}
