using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Moving;

/// <summary>
/// What a move only takes back: it goes to a former URL, and the file that it leaves was never committed, so nobody knows its URL.
/// Nothing of the earlier move is left then.
/// </summary>
/// <param name="Pages">The pages, with their names before this move.</param>
/// <param name="Lists">The generated pages and anchors.</param>
internal sealed record MoveUndo(IReadOnlySet<SitePath> Pages, IReadOnlySet<MovedList> Lists)
{
    /// <param name="pagesAfter">All pages with their new names.</param>
    public static MoveUndo Of(
        Renaming renaming,
        Site before,
        IReadOnlyDictionary<SitePath, Page> pagesAfter,
        IEnumerable<MovedList> lists,
        Func<SitePath, bool> isCommitted
    ) =>
        new(
            before
                .Pages.Select(page => page.Page)
                .Where(page => !page.IsGenerated && renaming.Covers(page.Source.Path))
                .Where(page => IsFormerUrl(page, pagesAfter[renaming.Of(page.Source.Path)].Url) && !isCommitted(page.Source.Path))
                .Select(page => page.Source.Path)
                .ToHashSet(),
            lists.Where(list => RedirectEdits.HasOpposite(list, before) && !isCommitted(list.Cause)).ToHashSet()
        );

    private static bool IsFormerUrl(Page page, string url) =>
        page.FrontMatter.Aliases.Any(alias => RedirectReader.FromUrlOf(page, alias.Value) == url);
}
