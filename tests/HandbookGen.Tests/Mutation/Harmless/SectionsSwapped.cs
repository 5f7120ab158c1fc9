using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>Swaps two neighboring sections, with their ids and markers. Only where no anchor depends on the order.</summary>
internal static class SectionsSwapped
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        let lines = HeadingLine.On(page).ToList()
        where lines.Count == page.Headings.Length && page.Headings.Select(heading => heading.Text).Distinct().Count() == lines.Count
        // The first heading below a jump of levels is reported, whichever it is.
        where lines.Zip(lines.Skip(1)).All(next => next.Second.Heading.Level <= next.First.Heading.Level + 1)
        where page.Source.Text.EndsWith('\n')
        from pair in lines.Zip(lines.Skip(1))
        where pair.First.Heading.Level == pair.Second.Heading.Level
        where pair.First.Section().EndLine == pair.Second.Heading.Range.Line
        select (Func<Random, Edit?>)(
            _ =>
            {
                var (first, second) = (pair.First.Section(), pair.Second.Section());
                return Edit.InText(
                    $"'{pair.First.Words}' and '{pair.Second.Words}' change places",
                    page,
                    [],
                    new TextEdit(first, page.Source.TextOf(second).TrimEnd() + "\n\n"),
                    new TextEdit(second, page.Source.TextOf(first))
                );
            }
        );
}
