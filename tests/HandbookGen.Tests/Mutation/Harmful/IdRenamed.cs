using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Renames or mistypes the id of a heading, an <c>&lt;a id></c> or a campaign.</summary>
internal static class IdRenamed
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site)
    {
        var pageByPath = site.Pages.ToDictionary(page => page.Source.Path);
        return from page in site.Site.Pages
            from anchor in page.Anchors
            // A generated one is written on the campaign's own page.
            where pageByPath.ContainsKey(anchor.Range.File)
            let source = pageByPath[anchor.Range.File]
            where anchor.Origin != AnchorOrigin.Derived && source.Source.TextOf(anchor.Range) == anchor.Id
            let expected = site.LossOf(page.Page, anchor.Id)
            where !expected.IsEmpty
            select (Func<Random, Edit?>)(
                random =>
                {
                    var id = random.Next(2) == 0 ? anchor.Id + "-new" : Typing.Mistype(anchor.Id, random);
                    return page.AnchorIds.Contains(id)
                        ? null
                        : Edit.InText(
                            $"#{anchor.Id} becomes #{id}",
                            source,
                            [.. expected.Select(each => each.Lost("was renamed to", source.Source.Path, anchor.Range.Line))],
                            new TextEdit(anchor.Range, id)
                        );
                }
            );
    }
}
