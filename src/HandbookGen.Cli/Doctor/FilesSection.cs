using System.Collections.Immutable;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen.Cli;

/// <summary>The folders and files that a site is made from: whether they exist, and what they contain.</summary>
internal static class FilesSection
{
    private const string Missing = "not there";

    /// <param name="baseline">Null if there is none, or if it is damaged.</param>
    public static DoctorSection Of(string root, SiteConfig config, LoadedSite loaded, Baseline? baseline) =>
        new(
            "Files",
            [
                .. config.InputPaths.Select(input =>
                    Row(input, Directory.Exists(Path.GetFullPath(input, root)), () => In(input, root, loaded))
                ),
                Row("data", Directory.Exists(Path.Combine(root, "data")), () => Data("data/", loaded)),
                Row("assets", Directory.Exists(Path.Combine(root, "assets")), () => Includes(loaded)),
                Row(LoadedSite.AnchorLockName, File.Exists(Path.Combine(root, LoadedSite.AnchorLockName)), () => Anchors(loaded)),
                Row(
                    Baseline.FileName,
                    File.Exists(Path.Combine(root, Baseline.FileName)),
                    () =>
                        baseline is null
                            ? "cannot be read"
                            : Totals.Count(baseline.Entries.Length, "tolerated finding", "tolerated findings")
                ),
            ]
        );

    private static ImmutableArray<string> Row(string name, bool exists, Func<string> contents) => [name, exists ? contents() : Missing];

    private static string In(string input, string root, LoadedSite loaded)
    {
        var folder = SitePlace.Relative(root, Path.GetFullPath(input, root)) is var path && path == "." ? "" : path.TrimEnd('/') + "/";
        var pages = loaded.Pages.Concat(loaded.UnreadablePages).Count(page => IsIn(page.Source.Path));
        var others = loaded.Assets.Count(asset => IsIn(asset.Path)) + loaded.DirectoryMetadata.Count(file => IsIn(file.Source.Path));
        return $"{Totals.Count(pages, "page", "pages")}, {Data(folder, loaded)}, {Totals.Count(others, "other file", "other files")}";

        bool IsIn(SitePath file) => file.Value.StartsWith(folder, StringComparison.Ordinal);
    }

    private static string Data(string folder, LoadedSite loaded) =>
        Totals.Count(
            loaded.Data.Concat(loaded.UnreadableData).Count(file => file.Source.Path.Value.StartsWith(folder, StringComparison.Ordinal)),
            "data file",
            "data files"
        );

    private static string Anchors(LoadedSite loaded) =>
        loaded.AnchorLock is { } source && AnchorLockText.Read(source).Lock is { } anchorLock
            ? Totals.Count(anchorLock.Anchors.Length, "protected anchor", "protected anchors")
            : "cannot be read";

    private static string Includes(LoadedSite loaded) =>
        Totals.Count(
            loaded.Includes.ByPath.Count + loaded.UnreadableIncludes.Length,
            "file that pages can include",
            "files that pages can include"
        );
}
