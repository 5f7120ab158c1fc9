using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Validation.Rules;

/// <summary>An attribute list that readers see as text.</summary>
public sealed class AttributesShownAsText : Rule
{
    public override string Id => "HB6015";

    public override string Name => "attributes-shown-as-text";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "An attribute list such as `{: .note}` or `{#slas}` is in a place or a form that the page's Markdown dialect does "
                + "not support.",
            Why: "Readers see the braces, and the anchor or class does not exist.",
            Incorrect: "## Service levels {: #slas}",
            Correct: "## Service levels {#slas}",
            Fix: "In Hugo, write `{#id .class}` after a heading, or on a line of its own below a paragraph. In kramdown, write `{: "
                + "#id .class}` on a line of its own below any block, or directly after a link, image, emphasis or code. To show an "
                + "attribute list on purpose, format it as code."
        );

    // What stands next to a marker was meant to be permanent.
    public override ImmutableArray<string> YieldsTo => ["HB2003"];

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in UnknownInnerText.MistakesOutside(page)
        where mistake.Kind == MarkupMistakeKind.AttributesAsText
        select new Finding(mistake.Range, $"The attribute list '{mistake.Text}' is shown as text.", Help(page.Page.Dialect, mistake.Text));

    private static string Help(Dialect dialect, string text) =>
        (dialect, MarkupAsText.ListOf(text)) switch
        {
            (Dialect.Kramdown, { } list) => HelpInKramdown(Inner(list)),
            (Dialect.Kramdown, _) => $"Write '{{: #{WrittenId.IdOf(text)}}}' on the line below its block.",
            // What is left belongs to a link or to kramdown itself.
            (Dialect.Hugo, { Id: null or "", Classes: [] }) => "Remove it; Hugo has no attribute lists of this kind.",
            (Dialect.Hugo, { } list) => HelpInHugo(Inner(list with { Names = [] })),
            (Dialect.Hugo, _) => HelpInHugo($"#{WrittenId.IdOf(text)}"),
            _ => "Remove it; this dialect has no attribute lists.",
        };

    private static string HelpInKramdown(string list) =>
        list.Length == 0
            ? "Remove it."
            : $"Write '{{: {list}}}' on the line below its block, or directly after a link, image, emphasis or code.";

    private static string HelpInHugo(string list) =>
        $"Write '{{{list}}}' at the end of the line of its heading, or on the line below its paragraph.";

    // Without what a page may not have.
    private static string Inner(AttributeList list) =>
        string.Join(
            ' ',
            [
                .. list.Id is { Length: > 0 } id ? [$"#{id}"] : Array.Empty<string>(),
                .. list.Classes.Select(name => $".{name}"),
                .. list
                    .Pairs.Where(pair => AllowedHtml.HasAttribute(pair.Key) && !HtmlFilter.LeavesOut(pair.Key, pair.Value))
                    .Select(pair => $"{pair.Key}=\"{pair.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\""),
                .. list.Names,
            ]
        );
}
