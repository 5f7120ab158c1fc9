using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>Writes behind the words of a marker why the anchor must stay.</summary>
internal static class ReasonGiven
{
    private static readonly string[] Reasons = [": linked from slides", " (the contract links to it)", ", the bots use it", " - 2 epics"];

    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        from marker in page.Markers
        where marker.Range.File == page.Source.Path
        select (Func<Random, Edit?>)(
            random =>
            {
                var reason = Reasons[random.Next(Reasons.Length)];
                var text = page.Source.TextOf(marker.Range);
                var words = text[..^"-->".Length].TrimEnd();
                return Edit.InText(
                    $"the marker on line {marker.Range.Line} gets the reason '{reason}'",
                    page,
                    [],
                    new TextEdit(marker.Range, $"{words}{reason} -->")
                );
            }
        );
}
