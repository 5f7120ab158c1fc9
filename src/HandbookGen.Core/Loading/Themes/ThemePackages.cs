using System.Collections.Immutable;
using System.IO.Enumeration;
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
    ];

    /// <summary>Whether a file is one of a package.</summary>
    /// <param name="path">Inside the theme.</param>
    public static bool Have(string path) => path.StartsWith(Folder + "/", StringComparison.Ordinal);

    /// <summary>The files in a theme's folder; empty before <c>npm ci</c>.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="themeFolder">Full path.</param>
    /// <param name="bounds">Links may not leave the site.</param>
    public static IEnumerable<Asset> In(string root, string themeFolder, SiteBounds bounds) =>
        from part in Parts
        let folder = Path.Combine(themeFolder, Folder, part.Folder)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, part.Files)
        where bounds.MayCopyPackage(file)
        select new Asset(new SitePath(SitePaths.Relative(root, file)), part.Target + Path.GetFileName(file), file);

    /// <summary>The files of a theme in the program; empty if it was built before <c>npm ci</c>.</summary>
    public static IEnumerable<Asset> In(IEnumerable<ShippedFile> files) =>
        from file in files
        from part in Parts
        let folder = $"{Folder}/{part.Folder}/"
        let name = Path.GetFileName(file.Path)
        where file.Path == folder + name && FileSystemName.MatchesSimpleExpression(part.Files, name)
        select ThemeFile.Of(file).AssetAt(part.Target + name);
}
