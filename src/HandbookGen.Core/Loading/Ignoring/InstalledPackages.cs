using System.Collections.Immutable;

namespace HandbookGen.Loading;

/// <summary>Recognizes folders with packages that other programs have installed; their Markdown is nobody's handbook.</summary>
internal static class InstalledPackages
{
    // The files of Bundler, Composer, Go, npm and Cargo. A handbook may have pages about vendors.
    private static readonly ImmutableArray<string> Lists = ["Gemfile", "composer.json", "go.mod", "package.json", "Cargo.toml"];

    /// <param name="path">A folder, relative to the root.</param>
    /// <param name="isThere">Whether a file is next to the folder, by its name.</param>
    public static bool IsFolderOf(string path, Func<string, bool> isThere)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name is "node_modules" || (name is "vendor" && (name.Length == path.Length || Lists.Any(isThere)));
    }
}
