using System.Globalization;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Rewords a heading whose text gives its anchor.</summary>
internal static class HeadingReworded
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        from line in HeadingLine.On(page)
        where line is { IsPlain: true, Heading: { IsExplicit: false, Id: not null } } && HasItsWordsAlone(line)
        let expected = site.LossOf(page, line.Heading.Id!)
        where !expected.IsEmpty
        select (Func<Random, Edit?>)(
            random =>
            {
                var words = string.Create(CultureInfo.InvariantCulture, $"Other words {random.Next(1000)}");
                return Edit.InText(
                    $"'{line.Words}' becomes '{words}'",
                    page,
                    [.. expected.Select(each => each.Lost("was renamed to", page.Source.Path, line.Heading.Range.Line))],
                    new TextEdit(line.WordsRange, words)
                );
            }
        );

    // The next heading with the same text would take over its anchor.
    private static bool HasItsWordsAlone(HeadingLine line) =>
        line.Page.Headings.Count(other => other.Text.Equals(line.Heading.Text, StringComparison.OrdinalIgnoreCase)) == 1;
}
