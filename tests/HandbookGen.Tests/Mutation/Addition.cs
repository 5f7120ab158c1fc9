using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation;

/// <summary>Adds text to a page.</summary>
internal static class Addition
{
    /// <summary>Places for paragraphs: the end of every page with a section.</summary>
    public static IEnumerable<Func<Random, Edit?>> OfParagraph(
        UneditedSite site,
        IReadOnlyList<(string Text, ImmutableArray<Expected> Expected)> choices
    ) =>
        from page in site.Pages
        where !page.IsGenerated && page.Headings.Length > 1
        let end = page.Source.RangeAt(page.Source.Text.Length, page.Source.Text.Length)
        select (Func<Random, Edit?>)(
            random =>
            {
                var (text, expected) = choices[random.Next(choices.Count)];
                return Edit.InText($"'{text}' is added", page, expected, new TextEdit(end, $"\n\n{text}\n"));
            }
        );

    /// <summary>Places for keys: the front matter of every page without a DRI.</summary>
    public static IEnumerable<Func<Random, Edit?>> OfKeys(
        UneditedSite site,
        IReadOnlyList<(string Text, ImmutableArray<Expected> Expected)> choices
    ) =>
        from page in site.Pages
        where !page.IsGenerated && page.FrontMatter.Kind == PageType.Article
        where page.Source.Text.StartsWith("---\n", StringComparison.Ordinal) && page.FrontMatter.Title is not null
        where !FrontMatterReader.DriKeys.Any(key => page.FrontMatter.Map.Find(key) is not null)
        where !page.Lines.Any(line => line.Label is "DRI" or "DRIs")
        let start = page.Source.RangeAt("---\n".Length, "---\n".Length)
        select (Func<Random, Edit?>)(
            random =>
            {
                var (text, expected) = choices[random.Next(choices.Count)];
                return Edit.InText($"'{text}' is added", page, expected, new TextEdit(start, text + "\n"));
            }
        );
}
