using HandbookGen.Configuration;
using HandbookGen.Parsing;

namespace HandbookGen.Cli;

/// <summary>Finds the place of a new page.</summary>
internal static class NewPageTarget
{
    /// <param name="arguments">Without a typed folder, the page goes to the folder with the most pages of its kind or, without any,
    /// to the first input folder.</param>
    /// <param name="alike">The pages of the same kind.</param>
    /// <param name="fileName">Without a folder.</param>
    /// <returns>The place, or why no page can be there and what to do.</returns>
    public static (SitePlace? Place, string Refusal, string Help) Find(
        NewArguments arguments,
        SiteConfig config,
        IEnumerable<Page> alike,
        string fileName,
        Shell shell
    )
    {
        var root = arguments.Site.Root;
        var folder = arguments.To is { } to
            ? Path.TrimEndingDirectorySeparator(new TypedPaths(root, shell.CurrentDirectory, config).New(to))
            : Path.GetFullPath(FolderOf(alike) ?? config.InputPaths[0], root);
        if (File.Exists(folder) || folder.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return Refuse($"'{arguments.To}' is not a folder.", "Name the folder with --to; the file is named after the page.");
        if (SitePlace.Find(Path.Combine(folder, fileName), root, config) is not { } place)
            return Refuse(
                $"The folder '{arguments.To ?? config.InputPaths[0]}' is not in an input folder of the handbook.",
                "Choose a folder inside one of the 'InputPaths'."
            );
        if (place.Refusal(config) is { } refusal)
            return Refuse(refusal, "Choose another folder with --to.");
        return Path.Exists(place.File)
            ? Refuse($"The file '{place.InSite}' already exists.", "Choose another name, or another folder with --to.")
            : (place, "", "");
    }

    private static (SitePlace?, string, string) Refuse(string message, string help) => (null, message, help);

    // The folder with the most of these pages; the first one if there are several.
    private static string? FolderOf(IEnumerable<Page> pages) =>
        pages
            .GroupBy(page => page.Source.Path.Value[..Math.Max(0, page.Source.Path.Value.LastIndexOf('/'))], StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
}
