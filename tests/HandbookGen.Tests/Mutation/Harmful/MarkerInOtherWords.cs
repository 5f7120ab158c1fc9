using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Gives a marker a typo, or other words with the same meaning.</summary>
internal static class MarkerInOtherWords
{
    private static readonly string[] OtherWords =
    [
        "DO NOT CHANGE THE ANCHOR",
        "do not change this anchor!",
        "Don't change these anchors",
        "Please never rename this anchor: linked from slides",
        "DO NOT REMOVE OR RENAME THIS ANCHOR",
        "Keep this anchor",
    ];

    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        where !Glob.IsMatchOfAny(site.Site.Config.ProtectedAnchors, page.InputPath)
        from marker in page.Markers
        where marker.Range.File == page.Source.Path
        from id in marker.AnchorIds
        where site.IsPromised(page.Url, id)
        select (Func<Random, Edit?>)(
            random =>
            {
                var text = page.Source.TextOf(marker.Range);
                var near = random.Next(2) == 0 ? $"<!-- {OtherWords[random.Next(OtherWords.Length)]} -->" : Typing.Mistype(text, random);
                return near.Equals(text, StringComparison.OrdinalIgnoreCase)
                    ? null
                    : Edit.InText(
                        $"the marker of #{id} becomes '{near}'",
                        page,
                        [new Expected("HB2008", $"#{id}'")],
                        new TextEdit(marker.Range, near)
                    );
            }
        );
}
