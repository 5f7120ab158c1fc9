using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link or redirect to a page or file that does not exist on this site.</summary>
public sealed class BrokenLink : Rule
{
    public override string Id => "HB1001";

    public override string Name => "broken-link";

    public override Explanation Explanation =>
        new(
            What: "A link or a redirect points to a page or file that does not exist on this site. Links that include the site's own "
                + "`Host` are checked too; links to other sites are not.",
            Why: "Readers who follow the link give up, or have to find a colleague who knows the answer.",
            Incorrect: "[Integrated Marketing](/handbook/marketing/integrated-markting/)",
            Correct: "[Integrated Marketing](/handbook/marketing/integrated-marketing/)",
            Fix: "Use the page that the message suggests. If the page has moved, add its old URL to the `aliases` of the new page: "
                + "that also repairs links from other sites. If the page is gone, remove the link."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var urls = new NearestUrl(site);
        foreach (var page in site.Pages)
        {
            foreach (var (link, resolved) in UnknownInnerText.LinksOutside(page))
            {
                if (link.IsImage || string.IsNullOrWhiteSpace(link.Url))
                    continue;
                var target = OwnHost.LocalOf(site.Config, link.Url) is { } local ? site.Links.Resolve(page.Page, local) : resolved;
                if (target.Kind != LinkTargetKind.Missing || SchemeMistake.Of(link.Url) is not null)
                    continue;
                if (target.LeftOut is { } leftOut)
                {
                    yield return ActiveAssetFinding.To(leftOut, link.Range);
                    continue;
                }

                yield return new Finding(
                    link.Range,
                    $"No page at '{target.Url}'.",
                    HiddenTarget.Help(site, page.Page, link.Url) ?? HelpFor(link.Url)
                )
                {
                    Cause = site.UnknownUrl(target.Url),
                    Suggestion = finding =>
                        urls.Of(target.Url) is { } near
                            ? finding with
                            {
                                Help = $"Did you mean '{near}'?",
                                Fix = LinkFix.To(near + SuffixOf(link.Url), link, page),
                            }
                            : finding,
                };
            }
        }
    }

    private static string? HelpFor(string url) => LooksLikeHost(url) ? $"To link to another site, write 'https://{url}'." : null;

    // The author's query and anchor stay as they are.
    private static string SuffixOf(string url) => url.IndexOfAny(['?', '#']) is var start and >= 0 ? url[start..] : "";

    // www.example.com/x, gitlab.com/x: the first part of a path on the site hardly ever contains a dot.
    private static bool LooksLikeHost(string url)
    {
        var host = url.AsSpan(0, url.AsSpan().IndexOfAny('/', '?', '#') is var end and >= 0 ? end : url.Length);
        return host.StartsWith("www.", StringComparison.Ordinal)
            || (host.Length < url.Length && host.EndsWith(".com", StringComparison.Ordinal));
    }
}
