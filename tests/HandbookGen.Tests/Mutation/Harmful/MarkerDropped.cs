using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Deletes a marker.</summary>
internal static class MarkerDropped
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        // The setting protects it without a marker.
        where !Glob.IsMatchOfAny(site.Site.Config.ProtectedAnchors, page.InputPath)
        from marker in page.Markers
        where marker.Range.File == page.Source.Path
        from id in marker.AnchorIds
        where IsOnly(page, id) && site.IsPromised(page.Url, id)
        select (Func<Random, Edit?>)(
            _ => Edit.InText($"the marker of #{id} is deleted", page, [new Expected("HB2004", $"#{id}'")], new TextEdit(marker.Range, ""))
        );

    private static bool IsOnly(Page page, string id) => page.Markers.Count(other => other.AnchorIds.Contains(id)) == 1;
}
