using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An image, video or audio file that does not exist on this site.</summary>
public sealed class MissingImage : Rule
{
    public override string Id => "HB1008";

    public override string Name => "missing-image";

    public override Explanation Explanation =>
        new(
            What: "An image, video or audio file, or the `twitter_image` of a page, does not exist on this site, or its URL is that of "
                + "a page. Files on other sites are not checked.",
            Why: "Readers see a broken image where the explanation should be.",
            Incorrect: "![The campaign flow](/images/campaign-bundel.svg)",
            Correct: "![The campaign flow](/images/campaign-bundle.svg)",
            Fix: "Use the file that the message suggests, or add the missing file. It can be next to the page that shows it, or in a "
                + "folder of images; file names are case-sensitive."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var files = new NearestUrl([.. site.Assets.Select(asset => "/" + asset.InputPath)]);
        foreach (var page in site.Pages)
        {
            foreach (var (link, resolved) in page.ResolvedLinks)
            {
                if (!link.IsImage || SchemeMistake.Of(link.Url) is not null)
                    continue;
                var target = OwnHost.LocalOf(site.Config, link.Url) is { } local ? site.Links.Resolve(page.Page, local) : resolved;
                if (string.IsNullOrWhiteSpace(link.Url))
                    yield return new Finding(link.Range, "The image has no URL.", "Add the path of its file.");
                else if (target.Kind == LinkTargetKind.Page)
                    yield return new Finding(link.Range, $"'{link.Url}' is a page, not an image.", "Use the path of an image file.");
                else if (target is { Kind: LinkTargetKind.Missing, LeftOut: { } leftOut })
                    yield return ActiveAssetFinding.To(leftOut, link.Range);
                else if (target.Kind == LinkTargetKind.Missing)
                    yield return new Finding(link.Range, $"No file at '{target.Url}'.", HiddenTarget.Help(site, page.Page, link.Url))
                    {
                        Suggestion = finding =>
                            finding.Help is null && files.Of(target.Url) is { } near
                                ? finding with
                                {
                                    Help = $"Did you mean '{near}'?",
                                }
                                : finding,
                    };
            }
        }
    }
}
