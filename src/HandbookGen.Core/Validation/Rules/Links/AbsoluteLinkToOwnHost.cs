using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link to a page of the site that is written like one to another site.</summary>
public sealed class AbsoluteLinkToOwnHost : Rule
{
    public override string Id => "HB1005";

    public override string Name => "absolute-link-to-own-host";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A link names the `Host` of the site itself. An address that is shown as it is, such as `<https://handbook.example.com/>`, stays silent.",
            Why: "In a preview or a copy of the site the link leads out of it, and when the site moves it leads to the old place.",
            Bad: "[Values](https://handbook.example.com/handbook/values/)",
            Good: "[Values](/handbook/values/)",
            Fix: "Leave out scheme and host; the address then begins with a slash. `handbookgen fix` does it."
        );

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
                yield return new Finding(
                    link.Range,
                    $"The address '{link.Url}' names the site's own host.",
                    $"Write '{local}'.",
                    LinkFix.SafelyTo(local, link, page)
                );
            }
        }
    }
}
