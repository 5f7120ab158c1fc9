using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An image without alternative text.</summary>
public sealed class ImageWithoutAltText : Rule
{
    public override string Id => "HB6014";

    public override string Name => "image-without-alt-text";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "An image has no text between its brackets, or a raw `<img>` has no `alt`. Decorative images with `alt=\"\"` are "
                + "not reported.",
            Why: "People who cannot see the image, and everyone while it has not loaded, miss what it shows. Searches do not find it.",
            Incorrect: "![](/images/campaign-bundle.svg)",
            Correct: "![The parts of a campaign, from brief to report](/images/campaign-bundle.svg)",
            Fix: "Say in a few words what the image shows, not what it is. For an image that is only decoration, write an `<img>` "
                + "with `alt=\"\"`."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from link in page.Links
        where link.IsImage && !link.HasText && link.Url.Length > 0
        select new Finding(link.Range, $"The image '{link.Url}' has no alternative text.", "Describe the image between the brackets.");
}
