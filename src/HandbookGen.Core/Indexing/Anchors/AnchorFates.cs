using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>
/// Finds the replacements of lost anchors. Only anchors that were not promised before can be a replacement, each for one lost anchor.
/// Whether an anchor is lost does not depend on this.
/// </summary>
internal sealed class AnchorFates
{
    private readonly Site site;
    private readonly HashSet<(string Url, string Id)> promised;
    private readonly Dictionary<(string Url, string Id), (LossKind Kind, AnchorPlace? Now)> fates = [];
    private readonly HashSet<(string Url, string Id)> taken = [];

    public AnchorFates(Site site, ImmutableArray<PromisedAnchor> lost)
    {
        this.site = site;
        promised = site.Promises.All.Select(anchor => anchor.Key).ToHashSet();
        foreach (var page in lost.GroupBy(anchor => anchor.Url, StringComparer.Ordinal))
        {
            if (!site.PageByUrl.TryGetValue(page.Key, out var sitePage))
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
            if (site.PageByUrl.TryGetValue(page.Key, out var sitePage))
                FindReplaced(sitePage, [.. page]);
        }
    }

    public (LossKind Kind, AnchorPlace? Now) Of(PromisedAnchor anchor) =>
        fates.TryGetValue(anchor.Key, out var fate)
            ? fate
            : (site.PageByUrl.ContainsKey(anchor.Url) ? LossKind.Removed : LossKind.PageRemoved, null);

    private void Decide(PromisedAnchor anchor, LossKind kind, AnchorPlace now)
    {
        fates[anchor.Key] = (kind, now);
        taken.Add((now.Page.Url, now.Anchor.Id));
    }

    // A page with at least half of the anchors of a removed page is its successor; of several, the one with the same file name.
    private void FollowPage(ImmutableArray<PromisedAnchor> anchors)
    {
        var counts = site
            .Pages.Select(page => (Page: page, Count: anchors.Count(anchor => Same(page, anchor) is not null)))
            .Where(entry => entry.Count * 2 >= anchors.Length && entry.Count > 0)
            .ToList();
        if (counts.Count == 0)
            return;
        var most = counts.Max(entry => entry.Count);
        counts.RemoveAll(entry => entry.Count < most);
        var name = LastPart(anchors[0].Url);
        var moved = counts.Count == 1 ? counts : counts.FindAll(entry => LastPart(entry.Page.Page.Url) == name);
        if (moved is not [var (to, _)])
            return;
        foreach (var anchor in anchors)
        {
            if (Same(to, anchor) is { } now)
                Decide(anchor, LossKind.PageMoved, now);
        }
    }

    // Same heading text: the id was changed, or is derived differently.
    private void FindRenamed(SitePage page, ImmutableArray<PromisedAnchor> anchors)
    {
        foreach (var anchor in anchors.Where(anchor => anchor.Text.Length > 0))
        {
            if (HeadingWith(page, anchor.Text) is { } now)
                Decide(anchor, LossKind.Renamed, now);
        }
    }

    // Same id and heading text on another page; without the same text, only an anchor that is newly protected.
    private AnchorPlace? FindMoved(PromisedAnchor anchor)
    {
        ImmutableArray<AnchorPlace> places =
        [
            .. site
                .Pages.Where(page => page.Page.Url != anchor.Url && page.AnchorIds.Contains(anchor.Id) && IsNew(page, anchor.Id))
                // A retired anchor is not a place.
                .Select(page => PlaceOf(page, anchor.Id))
                .OfType<AnchorPlace>(),
        ];
        var sameWords = places.Where(place => anchor.Text.Length > 0 && TextOf(place) == anchor.Text).ToList();
        if (sameWords is [var only])
            return only;
        var isProtected = (sameWords.Count > 0 ? sameWords : [.. places]).FindAll(place =>
            site[place.Page].ProtectedAnchors.Any(found => found.Id == place.Anchor.Id)
        );
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

    // With the same heading text, if it is known.
    private AnchorPlace? Same(SitePage page, PromisedAnchor anchor) =>
        page.AnchorIds.Contains(anchor.Id)
        && IsNew(page, anchor.Id)
        && PlaceOf(page, anchor.Id) is { } place
        && (anchor.Text.Length == 0 || ProtectedAnchors.IsExplicit(place.Anchor) || TextOf(place) == anchor.Text)
            ? place
            : null;

    private bool IsNew(SitePage page, string id) => !promised.Contains((page.Page.Url, id)) && !taken.Contains((page.Page.Url, id));

    private static AnchorPlace? PlaceOf(SitePage page, string id) =>
        page.Anchors.FirstOrDefault(anchor => anchor.Id == id) is { } anchor ? new AnchorPlace(page.Page, anchor) : null;

    private static string TextOf(AnchorPlace place) =>
        AnchorLockText.InOneLine(place.Page.Headings.FirstOrDefault(heading => heading.Id == place.Anchor.Id)?.Text ?? "");

    private static string LastPart(string url)
    {
        var trimmed = url.TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }
}
