using HandbookGen.Diagnostics;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Rules;

/// <summary>A file that a page needs, and that the built site lacks.</summary>
internal sealed class MissingAsset : HtmlRule
{
    public override string Id => "HB7004";

    public override string Name => "missing-asset";

    public override Explanation Explanation =>
        new(
            What: "An image, script, style sheet, font or other file that a page or a style sheet needs is not in the built site: in "
                + "`src`, "
                + "`srcset`, `poster`, `og:image`, `url()` of CSS and others.",
            Why: "Readers see a broken image or a page without its design.",
            Incorrect: "<img src=\"/images/campaign-bundel.svg\" alt=\"The campaign flow\">",
            Correct: "<img src=\"/images/campaign-bundle.svg\" alt=\"The campaign flow\">",
            Fix: "Add the file, or correct its URL where the page is made. File names are case-sensitive.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site)
    {
        var nearby = new NearbyUrls(site, onlyPages: false);
        return SharedFindings.Join(
            from file in site.Read
            from reference in file.References
            where reference is { Kind: ReferenceKind.Asset, To.Arrival: Arrival.Missing }
            select (DeadLink.FindingOf(file.File, reference, nearby), reference.IsShared ? reference.To.Path : null)
        );
    }
}
