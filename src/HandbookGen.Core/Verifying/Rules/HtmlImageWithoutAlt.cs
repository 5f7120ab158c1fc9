using HandbookGen.Diagnostics;

namespace HandbookGen.Verifying.Rules;

/// <summary>An image of a built page without a text for those who do not see it.</summary>
internal sealed class HtmlImageWithoutAlt : HtmlRule
{
    public override string Id => "HB7009";

    public override string Name => "html-image-without-alt";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "An image, an area of an image map or an image button has no `alt`. An empty `alt=\"\"` is right for a picture that only "
                + "decorates; `aria-label`, `role=\"presentation\"` and `aria-hidden` are accepted.",
            Why: "Screen readers read the file name aloud instead.",
            Incorrect: "<img src=\"/images/funnel.svg\">",
            Correct: "<img src=\"/images/funnel.svg\" alt=\"The funnel from lead to customer\">",
            Fix: "Describe what the image shows, or write `alt=\"\"`.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site) =>
        SharedFindings.Join(
            from page in site.Pages
            from place in page.ImagesWithoutAlt
            select (
                new HtmlFinding(
                    page.File,
                    place.Span,
                    place.Value.Length == 0 ? "The image has no 'alt'." : $"The image '{place.Value}' has no 'alt'."
                ),
                place.IsShared ? place.Value : null
            )
        );
}
