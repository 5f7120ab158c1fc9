using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>A place that a browser may be sent to.</summary>
internal readonly record struct RedirectPlace(string Url, string Query, string? Fragment);

/// <summary>Goes from redirect to redirect as a browser would.</summary>
/// <param name="pages">Where each redirected URL leads.</param>
/// <param name="anchors">Where each retired anchor leads, by the URL of its page and its id.</param>
internal sealed class RedirectChains(
    IReadOnlyDictionary<string, LinkTarget> pages,
    IReadOnlyDictionary<(string Url, string Id), LinkTarget> anchors
)
{
    /// <summary>The place at which no redirect is any more; null when the way never ends.</summary>
    /// <param name="start">A target that is not among the redirects ends where it begins.</param>
    /// <param name="known">The ends that were found before; receives those of this way, so that many ways cost no more than their steps.</param>
    public LinkTarget? Follow(LinkTarget start, Dictionary<RedirectPlace, LinkTarget?> known)
    {
        var way = new List<RedirectPlace>();
        var end = start;
        while (end is not null && Next(end) is { } next)
        {
            var place = new RedirectPlace(end.Url, end.Query, end.Fragment);
            if (known.TryGetValue(place, out end))
                break;
            // Until its end is known: a way that comes back to its own begin never ends.
            known[place] = null;
            way.Add(place);
            end = next;
        }

        foreach (var place in way)
            known[place] = end;
        return end;
    }

    /// <summary>One step; null where no redirect is.</summary>
    public LinkTarget? Next(LinkTarget at)
    {
        if (at.Kind is not (LinkTargetKind.Page or LinkTargetKind.Generated))
            return null;
        var id = FragmentId.Of(at.Fragment);
        if (id.Length > 0 && anchors.TryGetValue((at.Url, id), out var moved))
            return TakeAlong(at.Query, null, moved);
        return pages.TryGetValue(at.Url, out var target) ? TakeAlong(at.Query, id.Length > 0 ? at.Fragment : null, target) : null;
    }

    // Of several queries that authors wrote the last one counts; adding them up would make every way round a circle a new place.
    // An address of another site is kept as written, so that what it has to take along is left to the browser.
    private static LinkTarget? TakeAlong(string query, string? fragment, LinkTarget target)
    {
        if (target.Kind == LinkTargetKind.External)
            return query.Length == 0 && fragment is null ? target : null;
        return target with { Query = target.Query.Length > 0 ? target.Query : query, Fragment = fragment ?? target.Fragment };
    }
}
