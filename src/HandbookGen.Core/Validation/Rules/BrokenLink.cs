using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link, image or redirect of the site to which nothing answers.</summary>
public sealed class BrokenLink : Rule
{
    public override string Id => "HB1001";

    public override string Name => "broken-link";

    public override Explanation Explanation => new(
        What: "A link, an image or a redirect of this site leads to no page and no file. Links to other sites are not looked at.",
        Why: "The reader who follows it gives up, or asks a colleague who has to be found first.",
        Bad: "[Integrated Marketing](/handbook/marketing/integrated-markting/)",
        Good: "[Integrated Marketing](/handbook/marketing/integrated-marketing/)",
        Fix: "Take the page that the message suggests. If the page was moved, add its old URL to the new page's `aliases`: that repairs links from outside as well. If it is gone, remove the link.");

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
                var near = urls.Of(target.Url);
                var help = near is null ? null : $"Did you mean '{near}'?";
                var fix = near is null || link.IsImage ? null : LinkFix.To(near + SuffixOf(link.Url), link, page);
                yield return new Finding(link.Range, message, help, fix);
            }
        }
    }

    // What an author wrote behind the page stays as it is.
    private static string SuffixOf(string url) => url.IndexOfAny(['?', '#']) is var start and >= 0 ? url[start..] : "";
}
