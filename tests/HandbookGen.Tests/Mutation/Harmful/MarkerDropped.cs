using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Deletes a marker, or mistypes it so that it is an ordinary comment.</summary>
internal static class MarkerDropped
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        // The setting protects it without a marker.
        where !Glob.IsMatchOfAny(site.Site.Config.ProtectedAnchors, page.InputPath)
        from marker in page.Markers
        where marker.AnchorId is not null && marker.Range.File == page.Source.Path && IsOnly(page, marker)
        where site.IsPromised(page.Url, marker.AnchorId!)
        select (Func<Random, Edit?>)(
            random =>
            {
                var text = page.Source.TextOf(marker.Range);
                var left =
                    random.Next(2) == 0 ? "" : text.Replace("ANCHOR", Typing.Mistype("ANCHOR", random), StringComparison.OrdinalIgnoreCase);
                return Edit.InText(
                    $"the marker of #{marker.AnchorId} becomes '{left}'",
                    page,
                    [new Expected("HB2004", $"#{marker.AnchorId}'")],
                    new TextEdit(marker.Range, left)
                );
            }
        );

    private static bool IsOnly(Page page, Marker marker) => page.Markers.Count(other => other.AnchorId == marker.AnchorId) == 1;
}
