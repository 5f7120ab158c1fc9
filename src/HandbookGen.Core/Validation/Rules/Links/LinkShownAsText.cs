using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link whose brackets and address readers see, because it is not written as its dialect needs it.</summary>
public sealed class LinkShownAsText : Rule
{
    public override string Id => "HB1011";

    public override string Name => "link-shown-as-text";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "Text that looks like a link and is none: a blank inside the address or before it, a bracket too few, or a link inside the text of another one.",
            Why: "Readers see brackets and an address instead of a link.",
            Bad: "[Campaign brief] (/handbook/campaigns/brief/)",
            Good: "[Campaign brief](/handbook/campaigns/brief/)",
            Fix: "Write brackets and parenthesis without a blank between them, and blanks of the address as `%20`. To show a link instead of making one, write it as code."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in page.Page.MarkupMistakes
        where mistake.Kind == MarkupMistakeKind.LinkAsText
        select new Finding(
            mistake.Range,
            $"The link to '{mistake.Text}' is shown as text.",
            mistake.Text.Trim().Contains(' ')
                ? "Write blanks of the address as '%20'."
                : "Write '[text](address)' without blanks between or inside."
        );
}
