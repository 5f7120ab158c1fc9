using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An image, a video or a sound of the site that is not there.</summary>
public sealed class MissingImage : Rule
{
    public override string Id => "HB1008";

    public override string Name => "missing-image";

    public override Explanation Explanation =>
        new(
            What: "An image, a video or a sound has no file on this site, or its address is that of a page. Images of other sites are not looked at.",
            Why: "Readers see a small broken frame where the explanation was.",
            Bad: "![The campaign flow](/images/campaign-bundel.svg)",
            Good: "![The campaign flow](/images/campaign-bundle.svg)",
            Fix: "Take the file that the message suggests, or add it. A file lies beside the page that shows it, or in a folder of images; case matters."
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
                    yield return new Finding(link.Range, "The image has no address.", "Add the path of its file.");
                else if (target.Kind == LinkTargetKind.Page)
                    yield return new Finding(link.Range, $"'{link.Url}' is a page, and no image.", "Write the path of the file.");
                else if (target.Kind == LinkTargetKind.Missing)
                    yield return new Finding(
                        link.Range,
                        $"No file at '{target.Url}'.",
                        files.Of(target.Url) is { } near ? $"Did you mean '{near}'?" : null
                    );
            }
        }
    }
}
