using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Mistypes a key in the front matter.</summary>
internal static class KeyMistyped
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        from entry in page.FrontMatter.Map.Entries
        where entry.KeyRange.File == page.Source.Path && FrontMatterReader.Keys.Contains(entry.Key)
        select (Func<Random, Edit?>)(
            random =>
            {
                var typed = Typing.Mistype(entry.Key, random);
                return FrontMatterReader.Keys.Contains(typed)
                    ? null
                    : Edit.InText(
                        $"'{entry.Key}' becomes '{typed}'",
                        page,
                        [new Expected("HB3022", $"Unknown key '{typed}'")],
                        new TextEdit(entry.KeyRange, typed)
                    );
            }
        );
}
