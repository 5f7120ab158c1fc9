using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>A place that a browser may be sent to.</summary>
internal readonly record struct RedirectPlace(string Url, string Query, string? Fragment);

/// <summary>Follows redirects as a browser would.</summary>
/// <param name="pages">Where each redirected URL leads.</param>
/// <param name="anchors">Where each retired anchor leads, by the URL of its page and its id.</param>
internal sealed class RedirectChains(
    IReadOnlyDictionary<string, LinkTarget> pages,
    IReadOnlyDictionary<(string Url, string Id), LinkTarget> anchors
)
{
    /// <summary>The place where no redirect is left; null if the redirects form a loop.</summary>
    /// <param name="start">A target without a redirect is its own end.</param>
    /// <param name="known">The ends that were found before. Receives those of this chain, so that each step is taken only once.</param>
    public LinkTarget? Follow(LinkTarget start, Dictionary<RedirectPlace, LinkTarget?> known)
    {
        var way = new List<RedirectPlace>();
        var end = start;
        while (end is not null && Next(end) is { } next)
        {
            var place = new RedirectPlace(end.Url, end.Query, end.Fragment);
            if (known.TryGetValue(place, out end))
                break;
            // Until the end is known: a chain that returns to its start is a loop.
            known[place] = null;
            way.Add(place);
            end = next;
        }

        foreach (var place in way)
            known[place] = end;
        return end;
    }

    /// <summary>One step; null if there is no redirect.</summary>
    public LinkTarget? Next(LinkTarget at)
    {
        if (at.Kind is not (LinkTargetKind.Page or LinkTargetKind.Generated))
            return null;
        var id = FragmentId.Of(at.Fragment);
        if (id.Length > 0 && anchors.TryGetValue((at.Url, id), out var moved))
            return TakeAlong(at.Query, null, moved);
        return pages.TryGetValue(at.Url, out var target) ? TakeAlong(at.Query, id.Length > 0 ? at.Fragment : null, target) : null;
    }

    // The last of several queries counts; adding them up would make every turn of a loop a new place.
    // A URL of another site is kept as written; the browser adds the query and anchor.
    private static LinkTarget? TakeAlong(string query, string? fragment, LinkTarget target)
    {
        if (target.Kind == LinkTargetKind.External)
            return query.Length == 0 && fragment is null ? target : null;
        return target with { Query = target.Query.Length > 0 ? target.Query : query, Fragment = fragment ?? target.Fragment };
    }
}
