using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect of <c>data/redirects.yml</c> to a page or a place that does not exist.</summary>
public sealed class DeadRedirectTarget : Rule
{
    public override string Id => "HB5002";

    public override string Name => "dead-redirect-target";

    public override Explanation Explanation =>
        new(
            What: "A redirect of `data/redirects.yml` ends at a page that does not exist, or at an anchor that its page does not have. `redirect_to` of a page is a link, and `broken-link` and `broken-anchor` report it.",
            Why: "The old URL was kept for links that nobody can correct. Now they fail after all, and later than if there were no redirect.",
            Bad: "- from: /handbook/abm/\n  to: /handbook/account-based/",
            Good: "- from: /handbook/abm/\n  to: /handbook/account-based-marketing/",
            Fix: "Correct the target. When the page has moved on, write its new URL; when it is gone, choose the page that answers the question now.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var urls = new NearestUrl(site);
        foreach (var redirect in site.Redirects.Pages)
        {
            if (
                redirect is { Origin: RedirectOrigin.Data, Final: { } end }
                && !site.Arrives(end)
                && !IsReportedOnTheWay(site, redirect.Target)
            )
                yield return Finding(site, urls, redirect, end);
        }
    }

    // The next redirect has a target of its own that is wrong; unless it leads to a page, and only the anchor that it takes along is written here.
    private static bool IsReportedOnTheWay(Site site, LinkTarget target) =>
        site.Redirects.Next(target) is not null && !(site.Redirects.Find(target.Url)?.Final is { } final && site.Arrives(final));

    private static Finding Finding(Site site, NearestUrl urls, Redirect redirect, LinkTarget end)
    {
        if (end.Page is not { } page)
            return new Finding(
                redirect.TargetRange,
                $"No page at '{end.Url}'.",
                urls.Of(end.Url) is { } url ? $"Did you mean '{url}'?" : null
            );
        var id = FragmentId.Of(end.Fragment);
        var near = NearestName.Of(id, site[page].Anchors.Select(anchor => anchor.Id));
        return new Finding(redirect.TargetRange, $"'{page.Url}' has no anchor '#{id}'.", near is null ? null : $"Did you mean '#{near}'?");
    }
}
