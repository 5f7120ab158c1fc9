using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Swaps the explicit ids of two protected headings of a page, or of a row of three.</summary>
internal static class IdsSwapped
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        let ids = Ids(site, page).ToList()
        where ids.Count > 1
        from id in ids
        select (Func<Random, Edit?>)(
            random =>
            {
                var others = ids.Where(other => other.Words != id.Words).ToArray();
                random.Shuffle(others);
                List<(Anchor Anchor, string Words)> row = [id, .. others.Take(1 + random.Next(2))];
                return row.Count < 2 || row.DistinctBy(each => each.Words).Count() < row.Count ? null : Rotate(page, row);
            }
        );

    private static Edit Rotate(Page page, List<(Anchor Anchor, string Words)> row) =>
        Edit.InText(
            $"the ids {string.Join(", ", row.Select(each => "#" + each.Anchor.Id))} change places",
            page,
            [.. row.Select(each => new Expected("HB2009", $"#{each.Anchor.Id}'"))],
            [.. row.Select((each, i) => new TextEdit(each.Anchor.Range, row[(i + 1) % row.Count].Anchor.Id))]
        );

    private static IEnumerable<(Anchor Anchor, string Words)> Ids(UneditedSite site, Page page) =>
        from heading in page.Headings
        where heading is { IsExplicit: true, Id: not null } && heading.Text.Length > 0 && site.IsPromised(page.Url, heading.Id!)
        let places = page.Anchors.Where(anchor => anchor.Id == heading.Id).ToList()
        where places is [{ Origin: AnchorOrigin.Typed }] && places[0].Range.File == page.Source.Path
        select (places[0], heading.Text);
}
