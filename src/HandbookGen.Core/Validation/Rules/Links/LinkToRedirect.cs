using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link to a former URL or a retired anchor.</summary>
public sealed class LinkToRedirect : Rule
{
    public override string Id => "HB1004";

    public override string Name => "link-to-redirect";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A link leads to a former URL of a page, or to an anchor that was retired. It works, but not straight.",
            Why: "Readers wait a moment longer, and the redirect can never be removed while our own pages need it.",
            Bad: "[Account based marketing](/handbook/abm/)",
            Good: "[Account based marketing](/handbook/marketing/account-based-marketing/)",
            Fix: "Write the target that the message names."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (link, target) in page.ResolvedLinks)
            {
                if (
                    site.Redirects.Next(target) is null
                    || IsRedirect(page.Page, link)
                    || site.Redirects.Follow(target) is not { } end
                    || !site.Arrives(end)
                )
                    continue;
                var written = WrittenTarget.Of(end);
                yield return new Finding(
                    link.Range,
                    $"'{link.Url}' leads on to another place.",
                    $"Link to '{written}'.",
                    LinkFix.To(written, link, page)
                );
            }
        }
    }

    // 'redirect_to' is a link to other rules, and a redirect to those about redirects.
    private static bool IsRedirect(Page page, Link link) => page.FrontMatter.RedirectTo is { } to && to.Range == link.Range;
}
