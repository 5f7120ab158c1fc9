using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link that readers see as brackets and a URL because its syntax is wrong.</summary>
public sealed class LinkShownAsText : Rule
{
    public override string Id => "HB1011";

    public override string Name => "link-shown-as-text";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "Text looks like a link but is not one: there is a space before or inside the URL, a bracket is missing, or the "
                + "link is inside the text of another link.",
            Why: "Readers see brackets and a URL instead of a link.",
            Incorrect: "[Campaign brief] (/handbook/campaigns/brief/)",
            Correct: "[Campaign brief](/handbook/campaigns/brief/)",
            Fix: "Leave no space between the brackets and the parentheses, and write spaces in the URL as `%20`. To show the syntax "
                + "of a link on purpose, format it as code."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in UnknownInnerText.MistakesOutside(page)
        where mistake.Kind == MarkupMistakeKind.LinkAsText && !TemplateText.IsIn(mistake.Text)
        select new Finding(
            mistake.Range,
            $"The link to '{mistake.Text}' is shown as text.",
            mistake.Text.Trim().Contains(' ')
                ? "Write spaces in the URL as '%20'."
                : "Write '[text](url)' without spaces between the brackets or in the URL."
        );
}
