using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link or redirect of the site to which nothing answers.</summary>
public sealed class BrokenLink : Rule
{
    public override string Id => "HB1001";

    public override string Name => "broken-link";

    public override Explanation Explanation =>
        new(
            What: "A link or a redirect of this site leads to no page and no file; also one that is written with the site's own `Host`. Other sites are not looked at.",
            Why: "The reader who follows it gives up, or asks a colleague who has to be found first.",
            Bad: "[Integrated Marketing](/handbook/marketing/integrated-markting/)",
            Good: "[Integrated Marketing](/handbook/marketing/integrated-marketing/)",
            Fix: "Take the page that the message suggests. If the page was moved, add its old URL to the new page's `aliases`: that repairs links from outside as well. If it is gone, remove the link."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var urls = new NearestUrl(site);
        foreach (var page in site.Pages)
        {
            foreach (var (link, resolved) in page.ResolvedLinks)
            {
                if (link.IsImage || string.IsNullOrWhiteSpace(link.Url))
                    continue;
                var target = OwnHost.LocalOf(site.Config, link.Url) is { } local ? site.Links.Resolve(page.Page, local) : resolved;
                if (target.Kind != LinkTargetKind.Missing || SchemeMistake.Of(link.Url) is not null)
                    continue;
                var near = urls.Of(target.Url);
                var fix = near is null ? null : LinkFix.To(near + SuffixOf(link.Url), link, page);
                yield return new Finding(link.Range, $"No page at '{target.Url}'.", HelpFor(link.Url, near), fix);
            }
        }
    }

    private static string? HelpFor(string url, string? near)
    {
        if (near is not null)
            return $"Did you mean '{near}'?";
        return LooksLikeHost(url) ? $"For another site, write 'https://{url}'." : null;
    }

    // What an author wrote behind the page stays as it is.
    private static string SuffixOf(string url) => url.IndexOfAny(['?', '#']) is var start and >= 0 ? url[start..] : "";

    // www.example.com/x, gitlab.com/x: the first part of a path of the site has hardly ever a dot in it.
    private static bool LooksLikeHost(string url)
    {
        var host = url.AsSpan(0, url.AsSpan().IndexOfAny('/', '?', '#') is var end and >= 0 ? end : url.Length);
        return host.StartsWith("www.", StringComparison.Ordinal)
            || (host.Length < url.Length && host.EndsWith(".com", StringComparison.Ordinal));
    }
}
