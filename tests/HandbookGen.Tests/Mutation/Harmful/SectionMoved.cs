using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Moves a section to another page.</summary>
internal static class SectionMoved
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site)
    {
        ImmutableArray<Page> pages = [.. site.Pages];
        return from page in pages
            from line in HeadingLine.On(page)
            where line.Heading.Id is not null
            let section = line.Section()
            let expected = site.LossOf(page, line.Heading.Id!, section)
            where !expected.IsEmpty
            select (Func<Random, Edit?>)(
                random =>
                {
                    var to = pages[random.Next(pages.Length)];
                    return to == page ? null : Move(line, section, to, expected);
                }
            );
    }

    private static Edit Move(HeadingLine line, SourceRange section, Page to, ImmutableArray<Expected> expected)
    {
        var source = line.Page.Source;
        return new Edit(
            $"{source.Path}: the section #{line.Heading.Id} moves to {to.Source.Path}",
            [
                FileChange.Of(line.Page, TextEdit.Apply(source, [new TextEdit(section, "")])),
                FileChange.Of(to, $"{to.Source.Text.TrimEnd()}\n\n{source.TextOf(section)}"),
            ],
            expected
        );
    }
}
