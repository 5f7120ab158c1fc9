using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A heading that readers see with its number signs.</summary>
public sealed class HeadingShownAsText : Rule
{
    public override string Id => "HB6018";

    public override string Name => "heading-shown-as-text";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A line begins with `##` but is not a heading: no space follows, there are more than six signs, or, in kramdown, it is "
                + "indented.",
            Why: "Readers see the number signs, the section has no anchor, and the table of contents does not list it.",
            Incorrect: """
            ##Service levels
            """,
            Correct: """
            ## Service levels
            """,
            Fix: "Write one space after the number signs. To show them on purpose, write a backslash before the first one."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in UnknownInnerText.MistakesOutside(page)
        where mistake.Kind == MarkupMistakeKind.HeadingAsText
        select FindingOf(mistake);

    private static Finding FindingOf(MarkupMistake mistake)
    {
        var signs = mistake.Text[..mistake.Text.AsSpan().IndexOfAnyExcept('#')];
        var isSpaced = mistake.Text[signs.Length] is ' ' or '\t';
        return new Finding(
            mistake.Range,
            $"The heading after '{signs}' is shown as text.",
            signs.Length > 6 ? "Use no more than six signs."
                : isSpaced ? "Write it at the start of a line, with a blank line above."
                : $"Write '{signs} ' with a space.",
            signs.Length > 6 || isSpaced ? null : Fix.Unsafe($"Write '{signs} '", mistake.Range, $"{signs} ")
        );
    }
}
