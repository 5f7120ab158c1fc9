using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Writes a heading with the same words above one whose anchor is derived from them and protected.</summary>
internal static class DerivedIdTakenOver
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        from line in HeadingLine.On(page)
        where line is { IsPlain: true, Heading: { IsExplicit: false, Id: not null } } && site.IsPromised(page.Url, line.Heading.Id!)
        // The dialect gives the new heading the same anchor, and the old one a number.
        where page.Headings.Count(other => other.Text.Equals(line.Heading.Text, StringComparison.OrdinalIgnoreCase)) == 1
        where page.Anchors.Count(anchor => anchor.Id == line.Heading.Id) == 1
        select (Func<Random, Edit?>)(
            random =>
            {
                var above = HeadingLine.On(page).Where(other => other.Heading.Range.Line <= line.Heading.Range.Line).ToArray();
                var place = above[random.Next(above.Length)].Heading.Range.Line;
                var start = page.Source.OffsetOf(place, 1);
                return Edit.InText(
                    $"a second '{line.Words}' comes on line {place}",
                    page,
                    [new Expected("HB2009|HB2010", $"#{line.Heading.Id}'")],
                    new TextEdit(
                        page.Source.RangeAt(start, start),
                        $"{new string('#', line.Heading.Level)} {line.Words}\n\nSomething new.\n\n"
                    )
                );
            }
        );
}
