using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Moving;

/// <summary>A generated page, or an anchor of a generated list, that a move renames. It has no file that could keep an alias.</summary>
/// <param name="From">Its old URL; for an anchor, that of its page after the move.</param>
/// <param name="FromId">Its old anchor; null for a whole page.</param>
/// <param name="To">Its new URL.</param>
/// <param name="ToId">Its new anchor; null for a whole page.</param>
/// <param name="Text">The text of the entry.</param>
/// <param name="Cause">The moved file that makes it, with its old name.</param>
internal sealed record MovedList(string From, string? FromId, string To, string? ToId, string Text, SitePath Cause)
{
    /// <summary>The old place as a redirect names it.</summary>
    public string FromPlace => Place(From, FromId);

    public string ToPlace => Place(To, ToId);

    /// <summary>The pages in the order of their URLs, then the anchors.</summary>
    public static IEnumerable<MovedList> Of(Renaming renaming, Site before, Site after)
    {
        var afterByPath = after.Pages.ToDictionary(page => page.Page.Source.Path);
        var pages = before
            .Pages.Select(page => (Before: page, After: afterByPath.GetValueOrDefault(NewPathOf(page.Page, renaming, before))))
            .Where(page => page.After is not null)
            .ToList();
        return pages
            .Where(page => page.Before.Page.IsGenerated && page.Before.Page.Url != page.After!.Page.Url)
            .Where(page => !after.PageByUrl.ContainsKey(page.Before.Page.Url))
            .Select(page => new MovedList(
                page.Before.Page.Url,
                null,
                page.After!.Page.Url,
                null,
                "",
                RequestOf(page.Before.Page, before) ?? page.Before.Page.Source.Path
            ))
            .Concat(pages.SelectMany(page => AnchorsOf(page.Before, page.After!, renaming)));
    }

    // The same entry of the same list has another anchor, because a file name is part of it.
    private static IEnumerable<MovedList> AnchorsOf(SitePage before, SitePage after, Renaming renaming) =>
        from was in before.ProtectedAnchors
        where was.By == ProtectedBy.Index && renaming.Covers(was.Range.File) && after.Anchors.All(now => now.Id != was.Id)
        let now = after
            .ProtectedAnchors.Where(now => IsSame(was, now, renaming) && before.Anchors.All(old => old.Id != now.Id))
            .Take(2)
            .ToList()
        where now.Count == 1
        select new MovedList(after.Page.Url, was.Id, after.Page.Url, now[0].Id, was.Text, was.Range.File);

    private static bool IsSame(ProtectedAnchor was, ProtectedAnchor now, Renaming renaming) =>
        now.By == ProtectedBy.Index && now.Text == was.Text && now.Range == was.Range with { File = renaming.Of(was.Range.File) };

    // The generated pages of a page that is no section are in a folder with its name.
    private static SitePath NewPathOf(Page page, Renaming renaming, Site before)
    {
        if (!page.IsGenerated || renaming.Covers(page.Source.Path) || RequestOf(page, before) is not { } request)
            return renaming.Of(page.Source.Path);
        return renaming.Covers(request)
            ? new SitePath($"{FolderOf(renaming.Of(request))}/{page.Source.Path.Value[(page.Source.Path.Value.LastIndexOf('/') + 1)..]}")
            : page.Source.Path;
    }

    private static string FolderOf(SitePath path) => path.Value[..^".md".Length];

    private static SitePath? RequestOf(Page generated, Site site) =>
        site
            .Pages.Where(page => IndexPages.Requests(page.Page, generated.InputPath))
            .Select(page => (SitePath?)page.Page.Source.Path)
            .FirstOrDefault();

    private static string Place(string url, string? id) => UrlPath.Encode(url) + (id is null ? "" : "#" + Uri.EscapeDataString(id));
}
