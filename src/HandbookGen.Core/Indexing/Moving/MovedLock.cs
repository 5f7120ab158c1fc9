using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Moving;

/// <summary>The anchor lock after a move: the old URLs stay protected, and redirect; the new ones are protected as well.</summary>
internal static class MovedLock
{
    /// <summary>Null if there is no lock, or if nothing changes.</summary>
    public static MovedText? Of(
        LoadedSite loaded,
        Site before,
        Site after,
        Renaming renaming,
        IReadOnlyCollection<MovedList> lists,
        MoveUndo undo
    )
    {
        if (loaded.AnchorLock is not { } source || AnchorLockText.Read(source).Lock is not { } anchorLock)
            return null;
        var urls = before
            .Pages.Where(page => renaming.Covers(page.Page.Source.Path))
            .Select(page =>
                (page.Page.Url, After: after.Pages.FirstOrDefault(now => now.Page.Source.Path == renaming.Of(page.Page.Source.Path)))
            )
            .Where(page => page.After is not null)
            .ToDictionary(page => page.Url, page => page.After!, StringComparer.Ordinal);
        foreach (var list in lists.Where(list => list.FromId is null))
            urls[list.From] = after.PageByUrl[list.To];
        var known = anchorLock.Anchors.Select(anchor => anchor.Key).ToHashSet();
        var added = anchorLock
            .Anchors.Where(anchor => urls.TryGetValue(anchor.Url, out var page) && page.AnchorIds.Contains(anchor.Id))
            .Select(anchor => anchor with { Url = urls[anchor.Url].Page.Url })
            .Concat(
                lists
                    .Where(list => list.ToId is not null)
                    .Select(list => new PromisedAnchor(list.To, list.ToId!, list.Text, source.RangeAt(0, 0)))
            )
            .Where(anchor => known.Add(anchor.Key))
            .ToList();
        var dropped = Dropped(before, urls, lists, undo);
        var kept = anchorLock.Anchors.Where(anchor => !dropped(anchor)).Concat(added).ToList();
        return added.Count == 0 && kept.Count == anchorLock.Anchors.Length
            ? null
            : new MovedText(source, AnchorLockText.Write(anchorLock.Inputs, kept), 0, null, kept.Count - anchorLock.Anchors.Length);
    }

    // What an earlier move had added, which this one takes back.
    private static Func<PromisedAnchor, bool> Dropped(
        Site before,
        Dictionary<string, SitePage> urls,
        IReadOnlyCollection<MovedList> lists,
        MoveUndo undo
    )
    {
        var pages = before
            .Pages.Where(page => undo.Pages.Contains(page.Page.Source.Path))
            .Select(page => page.Page.Url)
            .Concat(undo.Lists.Where(list => list.FromId is null).Select(list => list.From))
            .ToHashSet(StringComparer.Ordinal);
        var anchors = lists
            .Where(list => list.FromId is not null && undo.Lists.Contains(list))
            .SelectMany(
                list => urls.Where(url => url.Value.Page.Url == list.From).Select(url => url.Key).Append(list.From),
                (list, url) => (url, list.FromId!)
            )
            .ToHashSet();
        return anchor => pages.Contains(anchor.Url) || anchors.Contains(anchor.Key);
    }
}
