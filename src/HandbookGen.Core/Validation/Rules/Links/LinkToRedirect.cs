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
            What: "A link points to a former URL of a page, or to a retired anchor. It works, but only through a redirect.",
            Why: "Readers wait a moment longer, and the redirect can never be removed while our own pages need it.",
            Incorrect: "[Account based marketing](/handbook/abm/)",
            Correct: "[Account based marketing](/handbook/marketing/account-based-marketing/)",
            Fix: "Link to the target that the message names."
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
                    $"'{link.Url}' redirects to '{written}'.",
                    $"Link to '{written}' directly.",
                    LinkFix.To(written, link, page)
                );
            }
        }
    }

    // Other rules treat 'redirect_to' as a link; the rules about redirects check it as a redirect.
    private static bool IsRedirect(Page page, Link link) => page.FrontMatter.RedirectTo is { } to && to.Range == link.Range;
}
