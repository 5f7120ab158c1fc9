using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An image that says nothing to those who do not see it.</summary>
public sealed class ImageWithoutAltText : Rule
{
    public override string Id => "HB6014";

    public override string Name => "image-without-alt-text";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "An image has no text between its brackets, or a raw `<img>` no `alt`. Write `alt=\"\"` for an image that only decorates the page; that stays silent.",
            Why: "Readers who cannot see the image, and everybody while it does not load, miss what it shows. Searches do not find it.",
            Bad: "![](/images/campaign-bundle.svg)",
            Good: "![The parts of a campaign, from brief to report](/images/campaign-bundle.svg)",
            Fix: "Say in a few words what the image shows, not what it is."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from link in page.Links
        where link.IsImage && !link.HasText && link.Url.Length > 0
        select new Finding(link.Range, $"The image '{link.Url}' has no alternative text.", "Write between the brackets what it shows.");
}
