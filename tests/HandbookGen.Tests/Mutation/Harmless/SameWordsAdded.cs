using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>
/// Writes a heading with the words of a protected one, which has an explicit id, at the end of the page. Where all anchors are protected,
/// the lock would have to change, so it is not harmless.
/// </summary>
internal static class SameWordsAdded
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        where !Glob.IsMatchOfAny(site.Site.Config.ProtectedAnchors, page.InputPath)
        from line in HeadingLine.On(page)
        where line is { IsPlain: true, Heading: { IsExplicit: true, Level: 2 } } && site.IsPromised(page.Url, line.Heading.Id!)
        select (Func<Random, Edit?>)(
            _ =>
            {
                var end = page.Source.Text.Length;
                return Edit.InText(
                    $"a second '{line.Words}' comes last",
                    page,
                    [],
                    new TextEdit(page.Source.RangeAt(end, end), $"\n\n## {line.Words}\n\nSomething new.\n")
                );
            }
        );
}
