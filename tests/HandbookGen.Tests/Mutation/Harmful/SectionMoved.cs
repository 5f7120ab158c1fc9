using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
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
                    return to == page ? null : Move(line, section, to, [.. expected.SelectMany(each => InClass(site, each, line, to))]);
                }
            );
    }

    // The lock does not know whether an anchor that nothing protects is new.
    private static IEnumerable<Expected> InClass(UneditedSite site, Expected expected, HeadingLine line, Page to)
    {
        var (page, id) = (line.Page, line.Heading.Id!);
        if (expected.RuleId != "HB2001" || to.Dialect != page.Dialect || site.Site[to].AnchorIds.Contains(id))
            return [expected];
        // kramdown has the id on the line below the heading.
        var below = page.Anchors.First(anchor => anchor.Id == id).Range.Line - line.Heading.Range.Line;
        var moved = expected.Lost("was moved to", to.Source.Path, to.Source.Text.TrimEnd().Count(c => c == '\n') + 3 + below);
        var isProtected = site.IsMeantByMarker(page, id) || Glob.IsMatchOfAny(site.Site.Config.ProtectedAnchors, to.InputPath);
        return isProtected
            ? [moved]
            : [moved with { Only = Comparison.Base }, expected.Lost("was removed", page.Source.Path, 1) with { Only = Comparison.Lock }];
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
