using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>Finds out how the pages of a folder were built until now.</summary>
public static class FormerSite
{
    private const string Readme = "README.md";

    // Folders with these names hold pages, in this order.
    private static readonly string[] UsualFolders = ["content", "handbook", "docs", "source", "pages", "wiki", "doc"];

    // Pages that hosts of repositories show, also in folders with code, and no site does.
    private static readonly string[] AboutTheRepository =
    [
        "readme",
        "license",
        "licence",
        "notice",
        "changelog",
        "contributing",
        "code_of_conduct",
        "security",
        "support",
        "authors",
        "maintainers",
    ];

    // Files that are templates or pages in another language. As files of an input folder, they would be published as they are.
    private static readonly ImmutableArray<(string Extension, string What)> OtherSources =
    [
        ("mdx", "pages with JSX"),
        ("erb", "templates"),
        ("haml", "templates"),
        ("slim", "templates"),
        ("scss", "sources of styles"),
        ("sass", "sources of styles"),
        ("rst", "pages in reStructuredText"),
        ("adoc", "pages in AsciiDoc"),
    ];

    /// <summary>The files to read for <see cref="Find"/>, as far as they exist.</summary>
    public static ImmutableArray<string> ConfigFiles { get; } =
    [
        .. HugoFiles.All,
        .. MiddlemanSite.ConfigFiles,
        .. MkdocsSite.ConfigFiles,
        .. JavaScriptSites.ConfigFiles,
        .. JekyllSite.ConfigFiles,
        MdBook.ConfigFile,
        Readme,
    ];

    /// <summary>
    /// The settings for the pages of a folder. The input path is <c>.</c> if the pages are in the root, next to files that are not
    /// part of the site, where a handbook cannot have them.
    /// </summary>
    /// <returns>Null if there are no pages but those about the repository.</returns>
    public static Adoption? Find(FolderFiles files)
    {
        var former =
            HugoSite.Read(files)
            ?? MiddlemanSite.Read(files)
            ?? MkdocsSite.Read(files)
            ?? JavaScriptSites.Read(files)
            ?? JekyllSite.Read(files)
            ?? MdBook.Read(files)
            ?? (FolderOf(files) is { } folder ? new Adoption(null, null, [folder], [], []) : null);
        return former is null ? null : WithReadmes(WithOtherSources(former.With(TitleIn(files)), files), files);
    }

    /// <summary>The title that the README of a repository has; none if there is no heading at its top.</summary>
    public static ImmutableArray<FoundSetting> TitleIn(FolderFiles files)
    {
        var first = files.Find(Readme)?.Text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0);
        return first is ['#', ' ', .. var title] && !title.AsSpan().ContainsAny("[]<>`*_!")
            ? FoundSetting.Of("SiteTitle", title.TrimEnd('#', ' '), Readme)
            : [];
    }

    private static string? FolderOf(FolderFiles files)
    {
        if (UsualFolders.FirstOrDefault(files.HasPages) is { } usual)
            return usual;
        var pages = files.Paths.Where(path => FolderFiles.IsPage(path) && !IsAboutTheRepository(path)).ToList();
        var folders = pages.Select(path => path.Contains('/') ? path[..path.IndexOf('/')] : ".").Distinct(StringComparer.Ordinal).ToList();
        return folders switch
        {
            [] => null,
            [var only] => only,
            _ => ".",
        };
    }

    private static bool IsAboutTheRepository(string path) =>
        AboutTheRepository.Contains(path[(path.LastIndexOf('/') + 1)..^3].ToLowerInvariant());

    private static Adoption WithOtherSources(Adoption adoption, FolderFiles files)
    {
        var found = OtherSources
            .Select(kind =>
                (kind.Extension, kind.What, Count: adoption.InputPaths.Sum(folder => Count(files, folder, "." + kind.Extension)))
            )
            .Where(kind => kind.Count > 0)
            .ToList();
        if (found.Count == 0)
            return adoption;
        var excluded = adoption.Settings.FirstOrDefault(setting => setting.Key == "ExcludedPaths");
        var globs = (excluded?.Value.AsArray().Select(glob => glob!.GetValue<string>()) ?? []).Concat(
            found.Select(kind => $"**/*.{kind.Extension}")
        );
        return adoption with
        {
            Settings = [.. adoption.Settings.Where(setting => setting != excluded), FoundSetting.List("ExcludedPaths", globs, "the files")],
            LeftOut =
            [
                .. adoption.LeftOut,
                .. found.Select(kind => new LeftOut(
                    $"{kind.Count} × .{kind.Extension}",
                    $"These files are {kind.What}, which are not read."
                )),
            ],
        };
    }

    // Other generators, and hosts of repositories, show this file for its folder; so does the dialect 'gfm'.
    private static Adoption WithReadmes(Adoption adoption, FolderFiles files)
    {
        var isGfm = JsonNode.DeepEquals(adoption.Settings.FirstOrDefault(setting => setting.Key == "Dialects")?.Value["**"], "gfm");
        var count = adoption.InputPaths.Sum(folder => Count(files, folder, "/" + Readme));
        return count == 0 || isGfm
            ? adoption
            : adoption with
            {
                LeftOut =
                [
                    .. adoption.LeftOut,
                    new LeftOut(
                        $"{count} × {Readme}",
                        "The page is at '/readme/', not at the URL of its folder, except in the dialect 'gfm'; rename it to '_index.md'."
                    ),
                ],
            };
    }

    private static int Count(FolderFiles files, string folder, string end) =>
        files.Below(folder).Count(path => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
