using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>An attribute list that readers see.</summary>
public sealed class AttributesShownAsText : Rule
{
    public override string Id => "HB6015";

    public override string Name => "attributes-shown-as-text";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "An attribute list such as `{: .note}` or `{#slas}` stands where its dialect expects none, or is written as another dialect does.",
            Why: "Readers see the braces, and the anchor or class that they were to give does not exist.",
            Bad: "## Service levels {: #slas}",
            Good: "## Service levels {#slas}",
            Fix: "Hugo: behind a heading, or alone on the line below a paragraph, as `{#id .class}`. kramdown: alone on the line below any block as `{: #id .class}`, or directly behind a link, an image, emphasis or code. To show one, write it as code."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in page.Page.MarkupMistakes
        where mistake.Kind == MarkupMistakeKind.AttributesAsText
        select new Finding(mistake.Range, $"The attribute list '{mistake.Text}' is shown as text.", Help(page.Page.Dialect));

    private static string Help(Dialect dialect) =>
        dialect switch
        {
            Dialect.Kramdown =>
                "Put it as '{: #id .class}' on the line below its block, or directly behind a link, an image, emphasis or code.",
            Dialect.Hugo => "Put it as '{#id .class}' behind a heading, or on the line below its paragraph.",
            _ => "Remove it; this dialect has no attribute lists.",
        };
}
