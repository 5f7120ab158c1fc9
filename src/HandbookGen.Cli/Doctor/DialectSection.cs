using System.Collections.Immutable;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Dialects;

namespace HandbookGen.Cli;

/// <summary>Which dialect the pages of each input folder, and of the folders in it, are read as, and why.</summary>
internal static class DialectSection
{
    public static DoctorSection Of(Site site) =>
        new(
            "Dialects",
            [
                .. site
                    .Pages.Select(page => page.Page)
                    .Concat(site.Unpublished)
                    .Where(page => !page.IsGenerated)
                    .CountBy(page => (Folder: FolderOf(page), page.Dialect, Reason: DialectChoice.Reason(page, site.Config, site.Sign)))
                    .OrderBy(count => count.Key.Folder, StringComparer.Ordinal)
                    .ThenByDescending(count => count.Value)
                    .ThenBy(count => count.Key.Reason, StringComparer.Ordinal)
                    .Select(count =>
                        ImmutableArray.Create(
                            count.Key.Folder,
                            Totals.Count(count.Value, "page", "pages"),
                            NameOf(count.Key.Dialect),
                            count.Key.Reason
                        )
                    ),
            ]
        );

    // The input folder, and the first folder in it.
    private static string FolderOf(Page page)
    {
        var input = page.Source.Path.Value[..^page.InputPath.Length];
        var slash = page.InputPath.IndexOf('/', StringComparison.Ordinal);
        return (input + page.InputPath[..Math.Max(0, slash)]).TrimEnd('/') is { Length: > 0 } folder ? folder : ".";
    }

    private static string NameOf(Dialect dialect) => dialect.ToString().ToLowerInvariant();
}
