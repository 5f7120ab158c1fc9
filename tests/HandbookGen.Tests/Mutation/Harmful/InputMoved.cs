using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Moves the input folder with all pages; no URL changes.</summary>
internal static class InputMoved
{
    /// <summary>Nothing else changes.</summary>
    public static IEnumerable<Func<Random, Edit?>> Alone(UneditedSite site) =>
        ((string[])["pages", "docs/content", "handbook/site"]).Select(folder =>
            (Func<Random, Edit?>)(_ => Move(site, new Edit("nothing else changes", [], []), folder))
        );

    /// <summary>An id is renamed in the same change.</summary>
    public static IEnumerable<Func<Random, Edit?>> WithRenamedId(UneditedSite site) =>
        IdRenamed
            .Places(site)
            .Select(place => (Func<Random, Edit?>)(random => place(random) is { } edit ? Move(site, edit, "docs/pages") : null));

    private static Edit Move(UneditedSite site, Edit edit, string folder)
    {
        var edited = edit.Files.ToDictionary(change => change.Before!.Value, change => change.After!);
        return new Edit(
            $"the pages move to {folder}; {edit.What}",
            [
                .. site.Pages.Select(page =>
                {
                    var path = new SitePath($"{folder}/{page.InputPath}");
                    var text = edited.TryGetValue(page.Source.Path, out var after) ? after.Source.Text : page.Source.Text;
                    return new FileChange(page.Source.Path, new ContentFile(new SourceFile(path, text), page.InputPath));
                }),
            ],
            [
                .. edit.Expected.Select(expected =>
                    expected.Place is { } place
                        ? expected with
                        {
                            Place = (new SitePath($"{folder}/{place.File.Value[(place.File.Value.IndexOf('/') + 1)..]}"), place.Line),
                        }
                        : expected
                ),
            ]
        );
    }
}
