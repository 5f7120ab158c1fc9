using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;

namespace HandbookGen.Validation.Rules;

/// <summary>A link to a page of this site that includes the site's own host.</summary>
public sealed class AbsoluteLinkToOwnHost : Rule
{
    public override string Id => "HB1005";

    public override string Name => "absolute-link-to-own-host";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A link to this site includes the site's own `Host`. URLs that readers see as they are, such as "
                + "`<https://handbook.example.com/>`, are not reported, nor are links with `utm_` parameters as long as "
                + "`utm-on-internal-link` reports those.",
            Why: "In a preview or a copy of the site, the link leads away from that copy. When the site moves to another host, the "
                + "link still leads to the old one.",
            Incorrect: "[Values](https://handbook.example.com/handbook/values/)",
            Correct: "[Values](/handbook/values/)",
            Fix: "Remove the scheme and the host, so that the link starts with a slash. `handbookgen fix` does this for you."
        );

    // What that rule says to write has no parameters; then only the host is left.
    public override ImmutableArray<string> YieldsTo => ["HB4010"];

    public override IEnumerable<Finding> Check(Site site)
    {
        if (site.Config.Host.Length == 0)
            yield break;
        foreach (var page in site.Pages)
        {
            foreach (var link in page.Links)
            {
                if (link.IsBare || OwnHost.LocalOf(site.Config, link.Url) is not { } local)
                    continue;
                // Another rule reports that there is no such page or anchor; without the host, there would be none either.
                if (!site.Arrives(site.Redirects.Follow(site.Links.Resolve(page.Page, local))))
                    continue;
                yield return new Finding(
                    link.Range,
                    $"'{link.Url}' includes the site's own host.",
                    $"Use '{local}' instead.",
                    LinkFix.SafelyTo(local, link, page)
                );
            }
        }
    }
}
