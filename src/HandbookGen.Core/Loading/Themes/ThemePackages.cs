using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The npm packages of a theme: only the files that pages load.</summary>
internal static class ThemePackages
{
    /// <summary>npm's folder; nothing else in it belongs to the theme.</summary>
    public const string Folder = "node_modules";

    private static readonly ImmutableArray<(string Folder, string Files, string Target)> Parts =
    [
        ("mermaid", "LICENSE", "mermaid/"),
        ("mermaid/dist", "mermaid.esm.min.mjs", "mermaid/"),
        ("mermaid/dist/chunks/mermaid.esm.min", "*.mjs", "mermaid/chunks/mermaid.esm.min/"),
        ("@highlightjs/cdn-assets", "LICENSE", "highlight/"),
        ("@highlightjs/cdn-assets/es", "core.min.js", "highlight/"),
        ("@highlightjs/cdn-assets/es/languages", "*.min.js", "highlight/languages/"),
    ];

    /// <summary>Empty before <c>npm ci</c>.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="themeFolder">Full path.</param>
    public static IEnumerable<Asset> In(string root, string themeFolder) =>
        from part in Parts
        let folder = Path.Combine(themeFolder, Folder, part.Folder)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, part.Files)
        select new Asset(new SitePath(SitePaths.Relative(root, file)), part.Target + Path.GetFileName(file), file);
}
