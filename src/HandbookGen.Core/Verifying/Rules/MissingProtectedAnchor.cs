using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Rules;

/// <summary>A protected anchor of the lock that the built site lacks.</summary>
internal sealed class MissingProtectedAnchor : HtmlRule
{
    private const string Redirecting = "Redirect it to a page of this site.";

    public override string Id => "HB7001";

    public override string Name => "missing-protected-anchor";

    public override Explanation Explanation =>
        new(
            What: "A link to an anchor in `anchors.lock` would not reach it on the built site. A page that redirects, and a former anchor "
                + "that redirects, count as kept if they lead to the anchor or to its replacement on this site.",
            Why: "Links from slides, tickets and other sites end at the top of a page or at no page at all, and nobody is told.",
            Incorrect: "<h2 id=\"sla\">SLAs</h2>",
            Correct: "<h2 id=\"slas\">SLAs</h2>",
            Fix: "Give the heading its id again. If the section has moved, redirect the anchor with `anchor_aliases`, or the page with "
                + "`aliases`. If the anchor may go, run `handbookgen anchors lock --drop`.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site)
    {
        var promised = site.Promises.Select(anchor => anchor.Key).ToHashSet();
        foreach (var page in site.Promises.GroupBy(anchor => anchor.Url, StringComparer.Ordinal))
        {
            var to = site.Host.Arrive(site.Host.Address.LinkRoot + page.Key);
            if (to.Arrival == Arrival.File)
            {
                foreach (var anchor in page)
                {
                    if (
                        FindingOf(site, promised, anchor, AnchorTrail.Of(site, to.File, to.Fragment ?? Uri.EscapeDataString(anchor.Id))) is
                        { } lost
                    )
                        yield return lost;
                }
            }
            else
            {
                yield return PageGone([.. page], to.Arrival == Arrival.Elsewhere);
            }
        }
    }

    private static HtmlFinding? FindingOf(HtmlSite site, HashSet<(string, string)> promised, PromisedAnchor anchor, AnchorTrail trail)
    {
        var name = $"'{anchor.Url}#{anchor.Id}'";
        return trail.End switch
        {
            TrailEnd.Anchor => null,
            TrailEnd.OtherHost => InLock(anchor, $"The protected anchor {name} redirects to another host.", Redirecting),
            TrailEnd.Nowhere => InLock(anchor, $"The protected anchor {name} redirects to no page.", Redirecting),
            _ => OnPage(site, promised, anchor, trail.File),
        };
    }

    private static HtmlFinding OnPage(HtmlSite site, HashSet<(string, string)> promised, PromisedAnchor anchor, int file)
    {
        var page = site.PageOf(file)!;
        var url = StaticHost.UrlOf(site.Files[file].Path);
        // The same words under an id that is not promised itself: the id was changed.
        var now = page.Headings.FirstOrDefault(heading =>
            heading.Text.Length > 0 && heading.Text == anchor.Text && !promised.Contains((url, heading.Id))
        );
        var message =
            url == anchor.Url
                ? $"The page lacks the protected anchor '#{anchor.Id}'."
                : $"'{anchor.Url}' redirects to this page, which lacks the protected anchor '#{anchor.Id}'.";
        return new HtmlFinding(
            file,
            now?.Span ?? page.Head.Start,
            message,
            now is null
                ? $"Add 'id=\"{anchor.Id}\"' to its heading, or redirect the anchor."
                : $"This heading has the id '{now.Id}' now; write '{anchor.Id}' again."
        )
        {
            Subject = $"{anchor.Url}#{anchor.Id}",
        };
    }

    private static HtmlFinding PageGone(IReadOnlyList<PromisedAnchor> anchors, bool isElsewhere)
    {
        var url = anchors[0].Url;
        var ids = string.Join(", ", anchors.Select(anchor => $"'#{anchor.Id}'"));
        var what = anchors.Count == 1 ? $"the protected anchor {ids}" : $"{anchors.Count} protected anchors: {ids}";
        return isElsewhere
            ? InLock(anchors[0], $"'{url}' redirects to another host; the page had {what}.", Redirecting)
            : InLock(anchors[0], $"No page at '{url}'; it had {what}.", "Build the page again, or redirect its URL.");
    }

    private static HtmlFinding InLock(PromisedAnchor anchor, string message, string help) =>
        new(-1, default, message, help) { Elsewhere = anchor.Range, Subject = $"{anchor.Url}#{anchor.Id}" };
}
