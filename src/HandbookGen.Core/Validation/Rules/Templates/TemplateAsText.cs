using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A page with tags of a template engine, which readers see as they are written.</summary>
public sealed class TemplateAsText : Rule
{
    public override string Id => "HB6050";

    public override string Name => "template-as-text";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A page has tags of a template engine, such as `{{ site.title }}`, `{% if x %}` or `<%= name %>`, in its text. Each page "
                + "is reported once, at the first of them. Code is not reported, nor are braces directly around words, such as "
                + "`{{name}}`. Tags in a URL are not reported either, and no rule judges such a link.",
            Why: "No such engine runs here, so readers see the tag and not its result.",
            Incorrect: "Our handbook has {{ site.pages | size }} pages.",
            Correct: "Our handbook has more than 100 pages.",
            Fix: "Write the text itself, or a shortcode. To show a tag on purpose, format it as code."
        );

    // A comment of a template that should protect an anchor.
    public override ImmutableArray<string> YieldsTo => ["HB2008"];

    public override IEnumerable<Finding> Check(Site site) =>
        site.Pages.SelectMany(page =>
            UnknownInnerText
                .Outside(
                    page,
                    TextRanges.FilesOf(page.Page, site.Records.Includes).SelectMany(source => Check(page.Page, source)),
                    finding => finding.Range
                )
                .Take(1)
        );

    private static IEnumerable<Finding> Check(Page page, SourceFile source)
    {
        var withShortcodes = page.Dialect != Dialect.Hugo;
        for (var at = 0; TemplateText.Find(source.Text, at, withShortcodes) is var (start, end); at = end)
        {
            if (page.Text.IsProse(source, start))
                yield return new Finding(
                    source.RangeAt(start, end),
                    $"'{source.Text[start..end]}' is shown as text, like every tag of a template engine.",
                    "Write the text itself, or a shortcode; format a tag that readers should see as code."
                );
        }
    }
}
