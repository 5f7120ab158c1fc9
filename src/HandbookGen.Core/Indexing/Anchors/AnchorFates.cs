using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>
/// Finds the replacements of lost anchors. Only new anchors can be a replacement, each for one lost anchor. With another commit to compare
/// with, it decides what is new; without one, the lock does. Whether an anchor is lost does not depend on this.
/// </summary>
internal sealed class AnchorFates
{
    private readonly Site site;
    private readonly Dictionary<(string Url, string Id), (LossKind Kind, AnchorPlace? Now)> fates = [];
    private readonly HashSet<(string Url, string Id)> taken = [];

    public AnchorFates(Site site, ImmutableArray<PromisedAnchor> lost)
    {
        this.site = site;
        foreach (var page in lost.GroupBy(anchor => anchor.Url, StringComparer.Ordinal))
        {
            if (site.WrittenAt(page.Key) is not { } sitePage)
                FollowPage([.. page]);
            else
                FindRenamed(sitePage, [.. page]);
        }

        foreach (var anchor in lost.Where(anchor => !fates.ContainsKey(anchor.Key)))
        {
            if (FindMoved(anchor) is { } now)
                Decide(anchor, LossKind.Moved, now);
        }

        foreach (var page in lost.Where(anchor => !fates.ContainsKey(anchor.Key)).GroupBy(anchor => anchor.Url, StringComparer.Ordinal))
        {
            if (site.WrittenAt(page.Key) is { } sitePage)
                FindReplaced(sitePage, [.. page]);
        }
    }

    public (LossKind Kind, AnchorPlace? Now) Of(PromisedAnchor anchor) =>
        fates.TryGetValue(anchor.Key, out var fate) ? fate
        : site.WrittenAt(anchor.Url) is not null || MovedPages.Find(site, anchor.Url) is not null ? (LossKind.Removed, null)
        : (LossKind.PageRemoved, null);

    private void Decide(PromisedAnchor anchor, LossKind kind, AnchorPlace now)
    {
        fates[anchor.Key] = (kind, now);
        taken.Add((now.Page.Url, now.Anchor.Id));
    }

    // The page that its file makes now. If that is not known, a page with at least half of the anchors; of several, the one with the same
    // file name.
    private void FollowPage(ImmutableArray<PromisedAnchor> anchors)
    {
        if (MovedPages.Find(site, anchors[0].Url) is { } moved)
        {
            foreach (var anchor in anchors.Where(anchor => moved.AnchorIds.Contains(anchor.Id)))
            {
                if ((PlaceOf(moved, anchor.Id) ?? RetiredOn(moved, anchor.Id)) is { } now)
                    Decide(anchor, LossKind.PageMoved, now);
            }

            FindRenamed(moved, [.. anchors.Where(anchor => !fates.ContainsKey(anchor.Key))], LossKind.Moved);
            return;
        }

        var counts = site
            .Pages.Select(page => (Page: page, Count: anchors.Count(anchor => Same(page, anchor) is not null)))
            .Where(entry => entry.Count * 2 >= anchors.Length && entry.Count > 0)
            .ToList();
        if (counts.Count == 0)
            return;
        var most = counts.Max(entry => entry.Count);
        counts.RemoveAll(entry => entry.Count < most);
        var name = LastPart(anchors[0].Url);
        var likely = counts.Count == 1 ? counts : counts.FindAll(entry => LastPart(entry.Page.Page.Url) == name);
        if (likely is not [var (to, _)])
            return;
        foreach (var anchor in anchors)
        {
            if (Same(to, anchor) is { } now)
                Decide(anchor, LossKind.PageMoved, now);
        }
    }

    // Same heading text: the id was changed, or is derived differently.
    private void FindRenamed(SitePage page, ImmutableArray<PromisedAnchor> anchors, LossKind kind = LossKind.Renamed)
    {
        foreach (var anchor in anchors.Where(anchor => anchor.Text.Length > 0))
        {
            if ((HeadingWith(page, anchor.Text) ?? EntryWith(page, anchor.Text)) is { } now)
                Decide(anchor, kind, now);
        }
    }

    // Same id and heading text on another page; without the same text, only an anchor that is newly protected. The lock does not know
    // whether an anchor that nothing protects is new.
    private AnchorPlace? FindMoved(PromisedAnchor anchor)
    {
        ImmutableArray<AnchorPlace> places =
        [
            .. site
                .Pages.Where(page => page.Page.Url != anchor.Url && page.AnchorIds.Contains(anchor.Id) && IsNew(page, anchor.Id))
                // A retired anchor is not a place.
                .Select(page => PlaceOf(page, anchor.Id))
                .OfType<AnchorPlace>()
                .Where(place => site.Promises.Base is not null || IsProtected(place)),
        ];
        var sameWords = places.Where(place => anchor.Text.Length > 0 && TextOf(place) == anchor.Text).ToList();
        if (sameWords is [var only])
            return only;
        var isProtected = (sameWords.Count > 0 ? sameWords : [.. places]).FindAll(IsProtected);
        if (isProtected is [var protectedOne])
            return protectedOne;
        if (anchor.Text.Length == 0)
            return null;
        var renamed = site
            .Pages.Where(page => page.Page.Url != anchor.Url && !page.ProtectedAnchors.IsEmpty)
            .SelectMany(page =>
                page.ProtectedAnchors.Where(found => found.Text == anchor.Text && IsNew(page, found.Id))
                    .Select(found => PlaceOf(page, found.Id))
            )
            .OfType<AnchorPlace>()
            .ToList();
        return renamed is [var place] ? place : null;
    }

    // Same place, or a similar id: the heading was reworded and got another id.
    private void FindReplaced(SitePage page, ImmutableArray<PromisedAnchor> anchors)
    {
        var before = site.Promises.HeadingIdsOf(page.Page.Url);
        foreach (var anchor in anchors)
        {
            var now = before.IsEmpty ? null : InPlaceOf(anchor.Id, before, page);
            if ((now ?? NearTo(anchor.Id, page)) is { } place)
                Decide(anchor, LossKind.Renamed, place);
        }

        var rest = anchors.Where(anchor => !fates.ContainsKey(anchor.Key)).ToList();
        var newOnes = page.ProtectedAnchors.Where(found => IsNew(page, found.Id)).ToList();
        if (rest is [var last] && newOnes is [var first] && PlaceOf(page, first.Id) is { } only)
            Decide(last, LossKind.Renamed, only);
    }

    // The new heading between the same two neighbors.
    private AnchorPlace? InPlaceOf(string id, ImmutableArray<string> before, SitePage page)
    {
        var at = before.IndexOf(id);
        if (at < 0)
            return null;
        ImmutableArray<string> now = [.. page.Page.Headings.Select(heading => heading.Id ?? "")];
        var previous = at == 0 ? -1 : now.IndexOf(before[at - 1]);
        if ((at > 0 && previous < 0) || previous + 1 >= now.Length)
            return null;
        var candidate = now[previous + 1];
        return !before.Contains(candidate) && IsNew(page, candidate) ? PlaceOf(page, candidate) : null;
    }

    private AnchorPlace? NearTo(string id, SitePage page)
    {
        var newOnes = page
            .Anchors.Where(anchor =>
                (ProtectedAnchors.IsExplicit(anchor) || anchor.Origin == AnchorOrigin.Derived) && IsNew(page, anchor.Id)
            )
            .Select(anchor => anchor.Id);
        return NearestName.Of(id, newOnes) is { } near ? PlaceOf(page, near) : null;
    }

    private AnchorPlace? HeadingWith(SitePage page, string text) =>
        page.Page.Headings.FirstOrDefault(heading =>
            heading.Id is { } id && IsNew(page, id) && AnchorLockText.InOneLine(heading.Text) == text
        )
            is { Id: { } found }
            ? PlaceOf(page, found)
            : null;

    // The entry of a generated list: the name of its record is as before.
    private AnchorPlace? EntryWith(SitePage page, string text)
    {
        var entries = page
            .ProtectedAnchors.Where(found => found.By == ProtectedBy.Index && IsNew(page, found.Id))
            .Where(found => AnchorLockText.InOneLine(found.Text) == text)
            .ToList();
        return entries is [var only] ? PlaceOf(page, only.Id) : null;
    }

    // With the same heading text, if it is known.
    private AnchorPlace? Same(SitePage page, PromisedAnchor anchor) =>
        page.AnchorIds.Contains(anchor.Id)
        && IsNew(page, anchor.Id)
        && (PlaceOf(page, anchor.Id) ?? RetiredOn(page, anchor.Id)) is { } place
        && (anchor.Text.Length == 0 || ProtectedAnchors.IsExplicit(place.Anchor) || TextOf(place) == anchor.Text)
            ? place
            : null;

    private bool IsNew(SitePage page, string id) => !site.Promises.IsOld(page, id) && !taken.Contains((page.Page.Url, id));

    private bool IsProtected(AnchorPlace place) => site[place.Page].ProtectedAnchors.Any(found => found.Id == place.Anchor.Id);

    private static AnchorPlace? PlaceOf(SitePage page, string id) =>
        page.Anchors.FirstOrDefault(anchor => anchor.Id == id) is { } anchor ? new AnchorPlace(page.Page, anchor) : null;

    // An anchor that its page redirects: where the redirect is written.
    private AnchorPlace? RetiredOn(SitePage page, string id) =>
        site.Redirects.AnchorsOf(page.Page.Url).FirstOrDefault(retired => retired.Id == id) is { } retired
            ? new AnchorPlace(page.Page, new Anchor(id, AnchorOrigin.Typed, retired.Range))
            : null;

    // An entry of a list has no heading.
    private string TextOf(AnchorPlace place) =>
        AnchorLockText.InOneLine(
            place.Page.Headings.FirstOrDefault(heading => heading.Id == place.Anchor.Id)?.Text
                ?? site[place.Page].ProtectedAnchors.FirstOrDefault(found => found.Id == place.Anchor.Id)?.Text
                ?? ""
        );

    private static string LastPart(string url)
    {
        var trimmed = url.TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }
}
