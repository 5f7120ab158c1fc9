using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link to an anchor that its page does not have.</summary>
public sealed class BrokenAnchor : Rule
{
    public override string Id => "HB1002";

    public override string Name => "broken-anchor";

    public override Explanation Explanation =>
        new(
            What: "A link points to an anchor that the target page does not have. Links that include the site's own `Host` and "
                + "links that go through a redirect are checked too.",
            Why: "The browser opens the top of the page instead, and readers conclude that the answer is not there.",
            Incorrect: "[Service levels](/handbook/marketing/account-based-marketing/#turnaround-time)",
            Correct: "[Service levels](/handbook/marketing/account-based-marketing/#slas)",
            Fix: "Copy the anchor from the permalink next to the heading. If you have just renamed the heading, give it its old "
                + "anchor as an explicit id instead: others may link to it too."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        // Many pages may link to one anchor that is gone.
        var nearest = new Dictionary<(Page, string), (string? Near, bool IsOnly)>();
        foreach (var page in site.Pages)
        {
            foreach (var (link, resolved) in page.ResolvedLinks)
            {
                if (!link.Url.Contains('#') || link.IsImage)
                    continue;
                var target = OwnHost.LocalOf(site.Config, link.Url) is { } local ? site.Links.Resolve(page.Page, local) : resolved;
                // A redirect keeps the anchor, so the page at the end must have it. A redirect that sets an anchor itself is checked by
                // another rule.
                var end = site.Redirects.Find(target.Url) is null ? target : site.Redirects.Follow(target);
                if (site.Unknown.OfLink(end) is { } unread)
                    yield return Finding.Unknown(link.Range, unread);
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
                    end != target ? $"'{target.Url}' redirects to '{to.Url}', which"
                    : to == page.Page ? "This page"
                    : $"'{to.Url}'";
                yield return new Finding(link.Range, $"{where} has no anchor '#{id}'.")
                {
                    Cause = site.UnknownAt(end),
                    Suggestion = Suggest,
                };

                Finding Suggest(Finding finding)
                {
                    if (!nearest.TryGetValue((to, id), out var found))
                        nearest.Add((to, id), found = NearestTo(id, ids));
                    var (near, isOnly) = found;
                    // A protected one comes back when its own finding is fixed.
                    var fix =
                        isOnly && !site.Promises.Has(to.Url, id)
                            ? LinkFix.To(link.Url[..(link.Url.IndexOf('#') + 1)] + near, link, page)
                            : null;
                    return near is null
                        ? finding
                        : finding with
                        {
                            Message = $"{where} has no anchor '#{id}'{Alike.Only(near, id)}.",
                            Help = $"Did you mean '#{near}'?",
                            Fix = fix,
                        };
                }
            }
        }
    }

    // Between two similar anchors, a person has to choose. An anchor of one or two letters is similar to every other one.
    private static (string? Near, bool IsOnly) NearestTo(string id, IReadOnlySet<string> ids)
    {
        var near =
            NearestName.Of(id, ids) ?? ids.Where(other => CodePoints.LookAlike(id, other)).Order(StringComparer.Ordinal).FirstOrDefault();
        return (near, near is { Length: > 2 } && NearestName.Of(id, ids.Where(other => other != near)) is null);
    }
}
