using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link to a place on a page that the page does not have.</summary>
public sealed class BrokenAnchor : Rule
{
    public override string Id => "HB1002";

    public override string Name => "broken-anchor";

    public override Explanation Explanation =>
        new(
            What: "The page exists, but none of its headings or other elements has the anchor after the `#`; also where the link is written with the site's own `Host`, and where a redirect leads there.",
            Why: "The browser shows the top of the page, and the reader believes that the answer is not there.",
            Bad: "[Service levels](/handbook/marketing/account-based-marketing/#turnaround-time)",
            Good: "[Service levels](/handbook/marketing/account-based-marketing/#slas)",
            Fix: "Take the anchor from the permalink beside the heading. If you have just renamed that heading, rather give it its former anchor as an explicit id: others may link to it too."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (link, resolved) in page.ResolvedLinks)
            {
                if (!link.Url.Contains('#') || link.IsImage)
                    continue;
                var target = OwnHost.LocalOf(site.Config, link.Url) is { } local ? site.Links.Resolve(page.Page, local) : resolved;
                // A page that leads on takes the anchor along, and the one at the end decides. One that names an anchor itself has a rule of its own.
                var end = site.Redirects.Find(target.Url) is null ? target : site.Redirects.Follow(target);
                if (
                    end is not { Kind: LinkTargetKind.Page, Page: { } to, Fragment: { Length: > 0 } fragment }
                    || fragment != target.Fragment
                )
                    continue;
                var ids = site[to].AnchorIds;
                var id = FragmentId.Of(fragment);
                if (id.Length == 0 || ids.Contains(id) || SchemeMistake.Of(link.Url) is not null)
                    continue;
                var where =
                    end != target ? $"'{target.Url}' leads on to '{to.Url}', which"
                    : to == page.Page ? "This page"
                    : $"'{to.Url}'";
                var near = NearestName.Of(id, ids);
                var help = near is null ? null : $"Did you mean '#{near}'?";
                // Of two that are near somebody has to choose; and of a letter or two every other one is near.
                var isOnly = near is { Length: > 2 } && NearestName.Of(id, ids.Where(other => other != near)) is null;
                var fix = isOnly ? LinkFix.To(link.Url[..(link.Url.IndexOf('#') + 1)] + near, link, page) : null;
                yield return new Finding(link.Range, $"{where} has no anchor '#{id}'.", help, fix);
            }
        }
    }
}
