using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Removes the line with the former anchors of a page.</summary>
internal static class AliasRemoved
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        from alias in page.FrontMatter.AnchorAliases.Take(1)
        where page.FrontMatter.AnchorAliases.Length == 1 && site.IsPromised(page.Url, alias.Id.Value)
        where alias.Id.Range.File == page.Source.Path
        let start = page.Source.OffsetOf(alias.Id.Range.Line, 1)
        let line = page.Source.RangeAt(start, page.Source.OffsetOf(alias.Id.Range.Line + 1, 1))
        select (Func<Random, Edit?>)(
            _ =>
                Edit.InText(
                    $"the alias #{alias.Id.Value} is removed",
                    page,
                    [new Expected("HB2001", $"#{alias.Id.Value}'")],
                    new TextEdit(line, "")
                )
        );
}
