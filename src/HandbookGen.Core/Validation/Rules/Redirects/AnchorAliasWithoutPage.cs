using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired anchor of a URL that has no page to redirect it.</summary>
public sealed class AnchorAliasWithoutPage : Rule
{
    public override string Id => "HB5009";

    public override string Name => "anchor-alias-without-page";

    public override Explanation Explanation =>
        new(
            What: "`data/redirects.yml` retires an anchor of a URL that has neither a page nor a redirect.",
            Why: "An anchor is redirected by the page that the browser has opened. Where there is no page, readers see a \"not "
                + "found\" error.",
            Incorrect: """
            - from: /handbook/deleted/#budget
              to: /handbook/finance/#budget
            """,
            Correct: """
            - from: /handbook/deleted/
              to: /handbook/finance/
            - from: /handbook/deleted/#budget
              to: /handbook/finance/#budget
            """,
            Fix: "Redirect the page as well, to the page where its other anchors should end up.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var urls = new NearestUrl(site);
        return from anchor in site.Redirects.Anchors
            where !site.PageByUrl.ContainsKey(anchor.Url) && site.Redirects.Find(anchor.Url) is null
            select new Finding(
                anchor.Range,
                $"There is no page at '{anchor.Url}' that could redirect '#{anchor.Id}'.",
                urls.Of(anchor.Url) is { } near
                    ? $"Did you mean '{near}'? Otherwise redirect the page as well."
                    : $"Redirect '{UrlPath.Encode(anchor.Url)}' as well."
            )
            {
                Cause = site.UnknownUrl(anchor.Url),
            };
    }
}
