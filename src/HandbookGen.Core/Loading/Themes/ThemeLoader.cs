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
        Highlight = "highlight/",
        Ending = ThemeFiles.Ending,
        OldEnding = ".hbs",
        Guide = "content/handbook/handbookgen/themes.md";

    private static readonly SourceRange Settings = SourceRange.StartOf(new SitePath("statiq.json"));

    /// <summary>The theme's files, first from the shipped themes, then from each theme path; later files replace earlier ones.</summary>
    /// <param name="root">Full path of the site's root.</param>
    public static ThemeFiles Load(string root, SiteConfig config, ShippedThemes shipped) => Load(root, config, shipped, TextFile.Read);

    /// <param name="root">Full path of the site's root.</param>
    /// <param name="read">Reads a text on disk, or knows it.</param>
    internal static ThemeFiles Load(string root, SiteConfig config, ShippedThemes shipped, Func<FoundFile, ReadText> read)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        ReportMissingPaths(config, path => Directory.Exists(Path.Combine(root, path)), diagnostics);
        var folders = FoldersOf(root, config);
        var bounds = SiteBounds.Of(root, config);
        var files = ShippedIn(config, shipped).ToList();
        foreach (var folder in folders)
            files.AddRange(FilesIn(root, folder, bounds, diagnostics).Select(file => ThemeFile.Of(file, read)));
        var packages = ThemePackages
            .In(shipped.FilesOf(config.Theme))
            .Concat(folders.SelectMany(folder => ThemePackages.In(root, folder, bounds)))
            .GroupBy(file => file.InputPath, StringComparer.Ordinal)
            .Select(copies => copies.Last())
            .OrderBy(file => file.InputPath, StringComparer.Ordinal);
        var theme = Read(files, root, config, shipped, diagnostics);
        return theme with { Packages = [.. theme.Packages, .. packages] };
    }

    /// <summary>
    /// The theme as of another commit, or of the index: what is shipped, or outside the repository, as it is now. Packages are those of
    /// the current theme.
    /// </summary>
    /// <param name="config">The settings of that commit.</param>
    /// <param name="then">The files of that commit.</param>
    /// <param name="withBytes">Whether the theme is written, not only compared.</param>
    internal static ThemeFiles LoadThen(string root, SiteConfig config, ShippedThemes shipped, BaseFiles then, bool withBytes = false)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        ReportMissingPaths(config, Exists, diagnostics);
        var bounds = SiteBounds.Of(root, config);
        var files = ShippedIn(config, shipped).ToList();
        foreach (var folder in FoldersOf(root, config))
        {
            var path = SitePaths.Relative(root, folder);
            files.AddRange(
                then.Has(path)
                    ? then.In(path).Where(file => !ThemePackages.Have(file.InputPath)).Select(file => ThemeFile.Of(file, then, withBytes))
                    : FilesIn(root, folder, bounds, diagnostics).Select(file => ThemeFile.Of(file, TextFile.Read))
            );
        }

        return Read(files, root, config, shipped, diagnostics);

        bool Exists(string path)
        {
            var folder = Path.GetFullPath(path, root);
            var inSite = SitePaths.Relative(root, folder);
            return then.Has(inSite) ? then.In(inSite).Any() : Directory.Exists(folder);
        }
    }

    private static IEnumerable<ThemeFile> ShippedIn(SiteConfig config, ShippedThemes shipped) =>
        shipped.FilesOf(config.Theme).Where(file => !ThemePackages.Have(file.Path)).Select(ThemeFile.Of);

    // Full paths of the folders that may have files of the theme.
    private static ImmutableArray<string> FoldersOf(string root, SiteConfig config) =>
        [.. config.ThemePaths.Select(path => Path.Combine(Path.GetFullPath(path, root), config.Theme))];

    private static ThemeFiles Read(
        List<ThemeFile> files,
        string root,
        SiteConfig config,
        ShippedThemes shipped,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var sorted = files
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(copies => copies.Last())
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        ImmutableArray<Diagnostic> old =
        [
            .. sorted.Where(f => IsText(f, Templates, OldEnding) || IsText(f, Partials, OldEnding)).Select(Outdated),
        ];
        diagnostics.AddRange(old);
        if (old.IsEmpty && !sorted.Exists(f => IsText(f, Templates, Ending)))
            diagnostics.Add(NoTemplates(root, config, shipped));
        var templates = TextsOf(sorted, Templates, diagnostics);
        var partials = TextsOf(sorted, Partials, diagnostics);
        var icons = IconsIn(sorted, diagnostics).Where(icon => !partials.ContainsKey(icon.Key));
        ImmutableArray<Asset> assets =
        [
            .. sorted.Where(f => f.Path.StartsWith(Assets, StringComparison.Ordinal)).Select(f => f.AssetAt(f.Path[Assets.Length..])),
        ];
        var languages = LanguagesIn(files, diagnostics);
        diagnostics.Sort();
        return new ThemeFiles(
            templates,
            partials.Concat(icons).ToFrozenDictionary(StringComparer.Ordinal),
            assets,
            diagnostics.ToImmutable()
        )
        {
            Languages = languages,
            Packages = [.. sorted.Where(IsScriptForCode).Select(f => f.AssetAt(f.Path))],
        };
    }

    // The default folder may be missing; a path that was configured must exist.
    private static void ReportMissingPaths(SiteConfig config, Func<string, bool> exists, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var path in config.ThemePaths.Except(new SiteConfig().ThemePaths))
        {
            if (!exists(path))
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

    private static ImmutableArray<FoundFile> FilesIn(
        string root,
        string themeFolder,
        SiteBounds bounds,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var shown = SitePaths.Relative(root, themeFolder);
        if (bounds.RefusalOfPart(shown) is { } refusal)
        {
            diagnostics.Add(refusal);
            return [];
        }

        if (RealPath.Of(themeFolder) is not { } folder || !Directory.Exists(folder))
            return [];
        var found = new FolderWalk(folder, shown, bounds, leftOut: [ThemePackages.Folder]).Find();
        diagnostics.AddRange(found.Diagnostics);
        return found.Files;
    }

    private static FrozenDictionary<string, SourceFile> TextsOf(
        List<ThemeFile> files,
        string folder,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var texts = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => IsText(f, folder, Ending)))
        {
            var (source, problem) = file.Read();
            if (source is not null)
                texts.Add(file.Path[folder.Length..^Ending.Length], source);
            else
                diagnostics.Add(problem!);
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, SourceFile> IconsIn(List<ThemeFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var icons = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (ThemeIcons.NameOf(file.Path) is not { } name)
                continue;
            var (source, problem) = file.Read();
            if (source is not null)
                icons.Add(name, ThemeIcons.Inline(source));
            else
                diagnostics.Add(problem!);
        }

        return icons;
    }

    // Words are replaced one by one, so that no file replaces another; those of the program are always there.
    private static ImmutableArray<LanguageFile> LanguagesIn(List<ThemeFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var languages = ImmutableArray.CreateBuilder<LanguageFile>();
        foreach (var file in files.Where(file => file.Shipped is null))
        {
            if (LanguageFile.TagOf(file.Path) is not { } tag)
                continue;
            var (source, problem) = file.Read();
            if (source is not null)
                languages.Add(new LanguageFile(tag, source, IsShipped: false));
            else
                diagnostics.Add(problem!);
        }

        return languages.ToImmutable();
    }

    private static bool IsText(ThemeFile file, string folder, string ending) =>
        file.Path.StartsWith(folder, StringComparison.Ordinal)
        && file.Path.EndsWith(ending, StringComparison.Ordinal)
        && file.Path.IndexOf('/', folder.Length) < 0;

    private static bool IsScriptForCode(ThemeFile file) =>
        file.Path.StartsWith(Highlight, StringComparison.Ordinal)
        && (file.Path.EndsWith(".min.js", StringComparison.Ordinal) || file.Path == Highlight + "LICENSE");

    private static Diagnostic Outdated(ThemeFile file) =>
        FileDiagnostics.BrokenTheme.At(
            SourceRange.StartOf(file.SitePath),
            "This template is written in Handlebars, and themes are written in Scriban.",
            $"Rewrite it as '{file.Path[..^OldEnding.Length]}{Ending}', and delete it. '{Guide}' of HandbookGen has a table for that."
        );

    private static Diagnostic NoTemplates(string root, SiteConfig config, ShippedThemes shipped)
    {
        var themes = config
            .ThemePaths.Select(path => Path.GetFullPath(path, root))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(Path.GetFileName)
            .OfType<string>()
            .Concat(shipped.Names)
            .Where(name => !name.StartsWith('.') && name != config.Theme)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var searched = string.Join(", ", config.ThemePaths.Select(path => $"'{path}'"));
        var help =
            NearestName.Of(config.Theme, themes) is { } near ? $"Did you mean '{near}'?"
            : themes.Count > 0 ? $"Set 'Theme' to one of these: {string.Join(", ", themes.Select(name => $"'{name}'"))}."
            : $"Put '{Ending}' files into '{config.ThemePaths.LastOrDefault("themes")}/{config.Theme}/templates'.";
        var message =
            searched.Length > 0
                ? $"The theme '{config.Theme}' does not come with HandbookGen, and has no templates in {searched}."
                : $"The theme '{config.Theme}' does not come with HandbookGen, and 'ThemePaths' is empty.";
        return FileDiagnostics.BrokenTheme.At(Settings, message, help);
    }
}
