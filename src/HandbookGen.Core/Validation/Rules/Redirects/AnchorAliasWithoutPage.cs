using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired anchor of a URL at which nothing is that could lead it on.</summary>
public sealed class AnchorAliasWithoutPage : Rule
{
    public override string Id => "HB5009";

    public override string Name => "anchor-alias-without-page";

    public override Explanation Explanation =>
        new(
            What: "`data/redirects.yml` retires an anchor of a URL that has neither a page nor a redirect.",
            Why: "An anchor is led on by the page that the browser has opened. Where there is none, readers see that nothing was found.",
            Bad: "- from: /handbook/deleted/#budget\n  to: /handbook/finance/#budget",
            Good: "- from: /handbook/deleted/\n  to: /handbook/finance/\n- from: /handbook/deleted/#budget\n  to: /handbook/finance/#budget",
            Fix: "Redirect the page as well, to where its other anchors are to lead.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var urls = new NearestUrl(site);
        return from anchor in site.Redirects.Anchors
            where !site.PageByUrl.ContainsKey(anchor.Url) && site.Redirects.Find(anchor.Url) is null
            select new Finding(
                anchor.Range,
                $"There is no page at '{anchor.Url}' that could lead '#{anchor.Id}' on.",
                urls.Of(anchor.Url) is { } near
                    ? $"Did you mean '{near}'? Otherwise redirect the page as well."
                    : $"Redirect '{UrlPath.Encode(anchor.Url)}' as well."
            );
    }
}
