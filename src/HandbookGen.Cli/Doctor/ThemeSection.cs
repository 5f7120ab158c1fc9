using System.Collections.Immutable;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>The layers of the theme, the later of which replace files of the earlier ones, and whether it can draw diagrams.</summary>
internal static class ThemeSection
{
    public static DoctorSection Of(string root, SiteConfig config, ShippedThemes themes)
    {
        var all = ThemeLoader.Load(root, config, themes);
        var own = FilesOf(ThemeLoader.Load(root, config, ShippedThemes.None));
        var shipped = FilesOf(ThemeLoader.Load(root, config with { ThemePaths = [] }, themes)).Keys.ToHashSet(StringComparer.Ordinal);
        return new DoctorSection(
            "Theme",
            [
                ["name", config.Theme],
                ["shipped", shipped.Count > 0 ? "part of the program" : $"none has the name '{config.Theme}'"],
                .. config.ThemePaths.Select(path => ImmutableArray.Create(path, Layer(path, root, config, own, shipped))),
                ["diagrams", Diagrams(all)],
            ]
        );
    }

    private static string Layer(string path, string root, SiteConfig config, Dictionary<string, string> own, HashSet<string> shipped)
    {
        var folder = Path.Combine(Path.GetFullPath(path, root), config.Theme);
        if (!Directory.Exists(folder))
            return $"no folder '{config.Theme}'";
        var start = SitePlace.Relative(root, folder) + "/";
        var files = own.Where(file => file.Value.StartsWith(start, StringComparison.Ordinal)).Select(file => file.Key).ToList();
        return $"{Totals.Count(files.Count, "file", "files")}, {files.Count(shipped.Contains)} in place of shipped ones";
    }

    private static string Diagrams(ThemeFiles theme) =>
        theme.Packages.Any(file => file.InputPath.StartsWith("mermaid/", StringComparison.Ordinal))
            ? "Mermaid is installed"
            : "Mermaid is not installed, so diagrams are shown as text; run 'npm ci' in the theme's folder";

    // By name in the theme, the path relative to the root.
    private static Dictionary<string, string> FilesOf(ThemeFiles theme) =>
        theme
            .Templates.Select(file => (Name: "templates/" + file.Key, file.Value.Path))
            .Concat(theme.Partials.Select(file => (Name: "partials/" + file.Key, file.Value.Path)))
            .Concat(theme.Assets.Select(file => (Name: "assets/" + file.InputPath, file.Path)))
            .ToDictionary(file => file.Name, file => file.Path.Value, StringComparer.Ordinal);
}
