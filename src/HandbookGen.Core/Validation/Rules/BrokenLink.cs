using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link or image of the site to which nothing answers.</summary>
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

        foreach (var redirect in site.Redirects.Where(redirect => redirect.Target.Kind == LinkTargetKind.Missing))
            yield return new Finding(redirect.Range, $"The redirect leads to '{redirect.Target.Url}', where no page is.");
        foreach (var page in site.Pages)
        {
            if (page.Page.FrontMatter.RedirectTo is { } to && site.Links.Resolve(page.Page, to.Value) is { Kind: LinkTargetKind.Missing } target)
                yield return new Finding(to.Range, $"The redirect leads to '{target.Url}', where no page is.", urls.Of(target.Url) is { } near ? $"Did you mean '{near}'?" : null);
        }
    }
}
