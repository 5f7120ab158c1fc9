using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect that leads readers to a host that the settings do not list.</summary>
public sealed class RedirectToOtherHost : Rule
{
    public override string Id => "HB5014";

    public override string Name => "redirect-to-other-host";

    public override Explanation Explanation =>
        new(
            What: "`redirect_to`, `anchor_aliases` or `data/redirects.yml` redirects to another host, and `RedirectHosts` in `statiq.json` "
                + "does not list it. The redirect is left out of the site.",
            Why: "A redirect takes readers away before they have seen a page, and the URL that they followed is one of yours. Whoever may "
                + "edit a page could send them to a copy of your site.",
            Incorrect: """
            redirect_to: https://example.org/benefits/
            """,
            Correct: """
            redirect_to: /handbook/benefits/
            """,
            Fix: "Link to the other site in the text of the page, or add its host to `RedirectHosts`: "
                + "`\"RedirectHosts\": [\"example.org\"]`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site
            .Redirects.Pages.Where(redirect => redirect.Origin != RedirectOrigin.Alias && IsUnlisted(site, redirect.Target))
            .Select(redirect => Of(redirect.Target, redirect.TargetRange))
            .Concat(
                site.Redirects.Anchors.Where(anchor => IsUnlisted(site, anchor.Target))
                    .Select(anchor => Of(anchor.Target, anchor.TargetRange))
            )
            .DistinctBy(finding => finding.Range);

    private static bool IsUnlisted(Site site, LinkTarget target) =>
        target.Kind == LinkTargetKind.External && !RedirectHosts.Allow(site.Config, target);

    private static Finding Of(LinkTarget target, SourceRange place) =>
        UrlHost.Of(target.Url) is { Length: > 0 } host
            ? new Finding(
                place,
                $"The redirect leads to the host '{host}', which 'RedirectHosts' does not list.",
                $"Link to '{target.Url}' in the text instead, or add '{host}' to 'RedirectHosts' in statiq.json."
            )
            : new Finding(place, $"'{target.Url}' is not a URL that a redirect can lead to.", "Link to it in the text instead.");
}
