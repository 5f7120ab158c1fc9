using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Reads the theme: the other half of the Load phase.</summary>
public static class ThemeLoader
{
    private const string Templates = "templates/",
        Partials = "partials/",
        Assets = "assets/",
        Ending = ThemeFiles.Ending,
        OldEnding = ".hbs",
        Guide = "content/handbook/handbookgen/themes.md";

    private static readonly SourceRange Settings = SourceRange.StartOf(new SitePath("statiq.json"));

    /// <summary>The theme's files, first from the shipped themes, then from each theme path; later files replace earlier ones.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="shippedThemes">Full path of the themes that are shipped with the program; need not exist.</param>
    public static ThemeFiles Load(string root, SiteConfig config, string shippedThemes)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        ReportMissingPaths(root, config, diagnostics);
        ImmutableArray<string> layers = [shippedThemes, .. config.ThemePaths.Select(path => Path.GetFullPath(path, root))];
        var found = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            var (files, problems) = FilesOf(root, Path.Combine(layer, config.Theme));
            diagnostics.AddRange(problems);
            foreach (var file in files)
                found[file.Path] = file;
        }

        var sorted = found.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        ImmutableArray<Diagnostic> old =
        [
            .. sorted.Where(f => IsText(f, Templates, OldEnding) || IsText(f, Partials, OldEnding)).Select(Outdated),
        ];
        diagnostics.AddRange(old);
        if (old.IsEmpty && !sorted.Exists(f => IsText(f, Templates, Ending)))
            diagnostics.Add(NoTemplates(root, config, layers));
        var templates = TextsOf(sorted, Templates, diagnostics);
        var partials = TextsOf(sorted, Partials, diagnostics);
        ImmutableArray<Asset> assets =
        [
            .. sorted
                .Where(f => f.Path.StartsWith(Assets, StringComparison.Ordinal))
                .Select(f => new Asset(f.SitePath, f.Path[Assets.Length..], f.DiskPath)),
        ];
        var packages = layers
            .SelectMany(layer => ThemePackages.In(root, Path.Combine(layer, config.Theme)))
            .GroupBy(file => file.InputPath, StringComparer.Ordinal)
            .Select(files => files.Last())
            .OrderBy(file => file.InputPath, StringComparer.Ordinal);
        diagnostics.Sort();
        return new ThemeFiles(templates, partials, assets, diagnostics.ToImmutable()) { Packages = [.. packages] };
    }

    // The default folder may be missing; a path that was configured must exist.
    private static void ReportMissingPaths(string root, SiteConfig config, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var path in config.ThemePaths.Except(new SiteConfig().ThemePaths))
        {
            if (!Directory.Exists(Path.Combine(root, path)))
            {
                diagnostics.Add(
                    FileDiagnostics.BrokenTheme.At(
                        Settings,
                        $"The theme path '{path}' is not a folder.",
                        "Create the folder, or correct 'ThemePaths' in statiq.json."
                    ) with
                    {
                        Severity = Severity.Warning,
                    }
                );
            }
        }
    }

    private static FoundFiles FilesOf(string root, string themeFolder)
    {
        if (RealPath.Of(themeFolder) is not { } folder || !Directory.Exists(folder))
            return new FoundFiles([], []);
        ImmutableArray<string> reachable = [folder, .. RealPath.Of(root) is { } realRoot ? [realRoot] : Array.Empty<string>()];
        return new FolderWalk(
            folder,
            SitePaths.Relative(root, themeFolder),
            reachable,
            leftOutFolder: null,
            leftOut: [ThemePackages.Folder]
        ).Find();
    }

    private static FrozenDictionary<string, SourceFile> TextsOf(
        List<FoundFile> files,
        string folder,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var texts = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => IsText(f, folder, Ending)))
        {
            var (source, problem) = TextFile.Read(file);
            if (source is not null)
                texts.Add(file.Path[folder.Length..^Ending.Length], source);
            else
                diagnostics.Add(problem!);
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsText(FoundFile file, string folder, string ending) =>
        file.Path.StartsWith(folder, StringComparison.Ordinal)
        && file.Path.EndsWith(ending, StringComparison.Ordinal)
        && file.Path.IndexOf('/', folder.Length) < 0;

    private static Diagnostic Outdated(FoundFile file) =>
        FileDiagnostics.BrokenTheme.At(
            SourceRange.StartOf(file.SitePath),
            "This template is written in Handlebars, and themes are written in Scriban.",
            $"Rewrite it as '{file.Path[..^OldEnding.Length]}{Ending}', and delete it. '{Guide}' of HandbookGen has a table for that."
        );

    private static Diagnostic NoTemplates(string root, SiteConfig config, ImmutableArray<string> layers)
    {
        var themes = layers
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(Path.GetFileName)
            .OfType<string>()
            .Where(name => !name.StartsWith('.') && name != config.Theme)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var searched = string.Join(", ", layers.Select(layer => $"'{SitePaths.Relative(root, layer)}'"));
        var help =
            NearestName.Of(config.Theme, themes) is { } near ? $"Did you mean '{near}'?"
            : themes.Count > 0 ? $"Set 'Theme' to one of these: {string.Join(", ", themes.Select(name => $"'{name}'"))}."
            : $"Put '{Ending}' files into '{config.ThemePaths.LastOrDefault("themes")}/{config.Theme}/templates'.";
        return FileDiagnostics.BrokenTheme.At(Settings, $"The theme '{config.Theme}' has no templates in {searched}.", help);
    }
}
