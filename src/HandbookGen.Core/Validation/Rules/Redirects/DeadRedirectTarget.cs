using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect in <c>data/redirects.yml</c> to a page or anchor that does not exist.</summary>
public sealed class DeadRedirectTarget : Rule
{
    public override string Id => "HB5002";

    public override string Name => "dead-redirect-target";

    public override Explanation Explanation =>
        new(
            What: "A redirect in `data/redirects.yml` ends at a page or an anchor that does not exist. The `redirect_to` of a page "
                + "counts as a link: `broken-link` and `broken-anchor` report it.",
            Why: "The old URL was kept for links that nobody can update. These links are still broken, just one step later.",
            Incorrect: """
            - from: /handbook/abm/
              to: /handbook/account-based/
            """,
            Correct: """
            - from: /handbook/abm/
              to: /handbook/account-based-marketing/
            """,
            Fix: "Correct the target. If the page has moved again, use its new URL; if it is gone, choose the page that answers the "
                + "question now.",
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
                yield return Finding(site, urls, redirect, end) with
                {
                    Cause = site.UnknownAt(end),
                };
        }
    }

    // A wrong target is reported at the redirect that sets it. If the next redirect does reach a page, what is wrong is the anchor set
    // here.
    private static bool IsReportedOnTheWay(Site site, LinkTarget target) =>
        site.Redirects.Next(target) is not null && !(site.Redirects.Find(target.Url)?.Final is { } final && site.Arrives(final));

    private static Finding Finding(Site site, NearestUrl urls, Redirect redirect, LinkTarget end)
    {
        if (end.Page is not { } page)
            return new Finding(redirect.TargetRange, $"No page at '{end.Url}'.")
            {
                Suggestion = finding => urls.Of(end.Url) is { } url ? finding with { Help = $"Did you mean '{url}'?" } : finding,
            };
        var id = FragmentId.Of(end.Fragment);
        return new Finding(redirect.TargetRange, $"'{page.Url}' has no anchor '#{id}'.")
        {
            Suggestion = finding =>
                NearestName.Of(id, site[page].Anchors.Select(anchor => anchor.Id)) is { } near
                    ? finding with
                    {
                        Message = $"'{page.Url}' has no anchor '#{id}'{Alike.Only(near, id)}.",
                        Help = $"Did you mean '#{near}'?",
                    }
                    : finding,
        };
    }
}
