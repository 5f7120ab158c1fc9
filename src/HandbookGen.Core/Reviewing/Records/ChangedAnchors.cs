using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Reviewing;

/// <summary>Compares the anchors of two sites: those of headings, and those that an author wrote.</summary>
internal static class ChangedAnchors
{
    // Looking for the new place of an anchor visits every page.
    private const int MostSought = 2_000;

    /// <summary>
    /// By page and id. Of a page that is gone from its URL, only anchors that are protected or that links lead to: the page says the rest.
    /// </summary>
    public static ImmutableArray<AnchorChange> Of(Site now, ImmutableArray<PagePair> pairs)
    {
        ImmutableArray<LostId> lost = [.. pairs.SelectMany(pair => LostOn(pair, now))];
        ImmutableArray<(PagePair Pair, string Id)> gained = [.. pairs.SelectMany(GainedOn)];
        var inbound = Inbound(now, [.. lost.Select(each => each.Key), .. gained.Select(each => (each.Pair.Now!.Page.Url, each.Id))]);
        lost = [.. lost.Where(each => !each.PageIsGone || each.IsProtected || inbound.Contains(each.Key))];
        var fates =
            lost.Length is 0 or > MostSought || now.Promises.Base is null
                ? null
                : new AnchorFates(now, [.. lost.Select(each => each.Promise)]);
        return
        [
            .. lost.Select(each => LostOne(each, fates, [.. inbound[each.Key]]))
                .Concat(gained.Select(each => Gained(each.Pair.Now!, each.Id, [.. inbound[(each.Pair.Now!.Page.Url, each.Id)]])))
                .Concat(pairs.SelectMany(pair => RewordedOn(pair, now)))
                .OrderBy(anchor => anchor.Url, StringComparer.Ordinal)
                .ThenBy(anchor => anchor.Id, StringComparer.Ordinal),
        ];
    }

    private static AnchorChange LostOne(LostId lost, AnchorFates? fates, ImmutableArray<SourceRange> inbound)
    {
        var (kind, place) = fates?.Of(lost.Promise) ?? (LossKind.Removed, null);
        var fate =
            place is null ? AnchorFate.Lost
            : kind == LossKind.Renamed ? AnchorFate.Renamed
            : AnchorFate.Moved;
        return new AnchorChange(
            fate,
            lost.Promise.Url,
            lost.Promise.Id,
            place is null ? null : $"{place.Page.Url}#{place.Anchor.Id}",
            lost.IsProtected,
            inbound
        );
    }

    private static AnchorChange Gained(SitePage page, string id, ImmutableArray<SourceRange> inbound) =>
        new(AnchorFate.Gained, page.Page.Url, id, null, page.ProtectedAnchors.Any(anchor => anchor.Id == id), inbound);

    private static IEnumerable<LostId> LostOn(PagePair pair, Site now)
    {
        if (pair.Then is not { } then || (pair.Now is not null && HasSameAnchors(then, pair.Now)))
            return [];
        var isGone = pair.Now is null || pair.HasMoved;
        return from id in IdsOf(then)
            where !now.Keeps(then.Page.Url, id)
            let heading = then.Page.Headings.FirstOrDefault(heading => heading.Id == id)
            let range = then.Anchors.FirstOrDefault(anchor => anchor.Id == id)?.Range ?? SourceRange.StartOf(then.Page.Source.Path)
            select new LostId(
                new PromisedAnchor(then.Page.Url, id, AnchorLockText.InOneLine(heading?.Text ?? ""), range),
                isGone,
                now.Promises.Has(then.Page.Url, id)
            );
    }

    private static IEnumerable<(PagePair Pair, string Id)> GainedOn(PagePair pair) =>
        pair is { Then: { } then, Now: { } now } && !HasSameAnchors(then, now)
            ? IdsOf(now).Where(id => !then.AnchorIds.Contains(id)).Select(id => (pair, id))
            : [];

    private static IEnumerable<AnchorChange> RewordedOn(PagePair pair, Site site)
    {
        if (pair is not { Then: { } then, Now: { } now } || ReferenceEquals(then.Page, now.Page))
            return [];
        var words = then.Page.Headings.Where(heading => heading.Id is not null).ToLookup(heading => heading.Id!, heading => heading.Text);
        return now
            .Page.Headings.Where(heading =>
                heading.Id is { } id && words.Contains(id) && words[id].First() != heading.Text && heading.Text.Length > 0
            )
            .DistinctBy(heading => heading.Id)
            .Select(heading => new AnchorChange(
                AnchorFate.Reworded,
                now.Page.Url,
                heading.Id!,
                heading.Text,
                site[now.Page].ProtectedAnchors.Any(anchor => anchor.Id == heading.Id),
                []
            ));
    }

    private static bool HasSameAnchors(SitePage then, SitePage now) =>
        then.Page.Url == now.Page.Url && (ReferenceEquals(then.AnchorIds, now.AnchorIds) || then.AnchorIds.SetEquals(now.AnchorIds));

    // Footnotes and other ids that nobody links to are left out.
    private static IEnumerable<string> IdsOf(SitePage page) =>
        page
            .Page.Headings.Select(heading => heading.Id)
            .OfType<string>()
            .Concat(page.Anchors.Where(ProtectedAnchors.IsExplicit).Select(anchor => anchor.Id))
            .Concat(page.ProtectedAnchors.Select(anchor => anchor.Id))
            .Where(page.AnchorIds.Contains)
            .Distinct(StringComparer.Ordinal);

    private static ILookup<(string Url, string Id), SourceRange> Inbound(Site site, HashSet<(string Url, string Id)> keys) =>
        (
            from page in keys.Count == 0 ? [] : site.Pages
            from link in page.ResolvedLinks
            where link.Target.Fragment is { Length: > 0 }
            let key = (SourceUrl.UrlOf(link.Target.Url), Uri.UnescapeDataString(link.Target.Fragment!))
            where keys.Contains(key)
            select (key, link.Link.Range)
        )
            .Distinct()
            .ToLookup(entry => entry.key, entry => entry.Range);

    private sealed record LostId(PromisedAnchor Promise, bool PageIsGone, bool IsProtected)
    {
        public (string Url, string Id) Key => Promise.Key;
    }
}
