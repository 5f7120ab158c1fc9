using HandbookGen.Diagnostics;

namespace HandbookGen.Verifying.Rules;

/// <summary>An id that occurs twice on a built page.</summary>
internal sealed class RepeatedId : HtmlRule
{
    public override string Id => "HB7005";

    public override string Name => "repeated-id";

    public override Explanation Explanation =>
        new(
            What: "Two elements of a built page have the same `id`.",
            Why: "A link to the anchor reaches only the first one, and scripts and labels find the wrong element.",
            Incorrect: "<h2 id=\"goals\">Goals</h2>\n<h2 id=\"goals\">Goals</h2>",
            Correct: "<h2 id=\"goals\">Goals</h2>\n<h2 id=\"goals-1\">Goals</h2>",
            Fix: "Give one of them another id. Keep the id where links from outside lead.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site) =>
        SharedFindings.Join(
            from page in site.Pages
            from place in page.RepeatedIds
            select (
                new HtmlFinding(page.File, place.Span, $"The id '{place.Value}' is already used on this page."),
                place.IsShared ? place.Value : null
            )
        );
}
