using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link, image or redirect of the site to which nothing answers.</summary>
public sealed class BrokenLink : Rule
{
    public override string Id => "HB1001";

    public override string Name => "broken-link";

    public override IEnumerable<Finding> Check(Site site)
    {
        var urls = new NearestUrl(site);
        foreach (var page in site.Pages)
        {
            foreach (var link in page.Links)
            {
                var target = site.Links.Resolve(page.Page, link.Url);
                if (target.Kind != LinkTargetKind.Missing)
                    continue;
                var message = link.IsImage ? $"No file at '{target.Url}'." : $"No page at '{target.Url}'.";
                var help = urls.Of(target.Url) is { } near ? $"Did you mean '{near}'?" : null;
                yield return new Finding(link.Range, message, help);
            }
        }
    }
}
