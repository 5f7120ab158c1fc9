using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>
/// The settings of a site of Hugo, which may be in one file or in a folder with a file for each part
/// (<see href="https://gohugo.io/configuration/introduction/#configuration-directory"/>).
/// </summary>
internal static class HugoFiles
{
    private const string Folder = "config/_default/";

    private static readonly string[] Extensions = ["yaml", "yml", "toml", "json"];

    // A file with such a name holds what is below the key.
    private static readonly string[] Parts = ["markup", "params", "languages", "menus", "menu", "module", "permalinks", "taxonomies"];

    private static readonly ImmutableArray<string> Main =
    [
        .. from folder in (string[])["", Folder]
        from name in (string[])["hugo", "config"]
        from extension in Extensions
        select $"{folder}{name}.{extension}",
    ];

    /// <summary>The files that may hold settings, the first one first.</summary>
    public static ImmutableArray<string> All { get; } =
    [.. Main, .. Parts.SelectMany(part => Extensions.Select(extension => $"{Folder}{part}.{extension}"))];

    /// <summary>All settings, each with its file; what the folder has wins. Null if this is no site of Hugo.</summary>
    public static FlatSettings? Read(FolderFiles files)
    {
        var main = Main.Select(files.Find).OfType<SourceFile>().Select(FlatSettings.Read).ToList();
        if (main.FirstOrDefault(IsHugo) is not { } first)
            return null;
        var read = main.Where(each => each.File.StartsWith(Folder, StringComparison.Ordinal))
            .Concat(Parts.SelectMany(part => PartIn(files, part)));
        var others = read.Concat([first]).DistinctBy(each => each.File).ToList();
        return first with
        {
            All = [.. others.SelectMany(each => each.All)],
            Mistake = others.Select(each => each.Mistake).FirstOrDefault(each => each is not null),
        };
    }

    private static IEnumerable<FlatSettings> PartIn(FolderFiles files, string part) =>
        files.FindAny([.. Extensions.Select(extension => $"{Folder}{part}.{extension}")]) is { } source
            ? [FlatSettings.Read(source).Below(part)]
            : [];

    private static bool IsHugo(FlatSettings settings) =>
        settings.File.Contains("hugo.", StringComparison.Ordinal)
        || settings.Value("baseURL", "contentDir", "languageCode", "defaultContentLanguage") is not null;
}
