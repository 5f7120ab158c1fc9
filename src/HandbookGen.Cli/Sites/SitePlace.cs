using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>The place of a file or folder in a site.</summary>
/// <param name="File">Full path.</param>
/// <param name="InSite">Relative to the root of the site.</param>
/// <param name="InInput">Relative to the input folder.</param>
internal sealed record SitePlace(string File, SitePath InSite, string InInput)
{
    /// <summary>The place of a file that is in an input folder, also after symbolic links are resolved; null if it is in none.</summary>
    /// <param name="file">Full path. An input folder does not contain itself.</param>
    /// <param name="root">Full path of the root of the site.</param>
    public static SitePlace? Find(string file, string root, SiteConfig config)
    {
        foreach (var input in config.InputPaths.Select(input => Path.TrimEndingDirectorySeparator(Path.GetFullPath(input, root))))
        {
            if (
                input != file
                && RealPath.IsIn(input, file)
                && RealPath.Of(input) is { } real
                && RealPath.Of(file) is { } realFile
                && RealPath.IsIn(real, realFile)
            )
                return new SitePlace(file, new SitePath(Relative(root, file)), Relative(input, file));
        }

        return null;
    }

    /// <summary>Why a file at this place would not be part of the site; null if it would be.</summary>
    public string? Refusal(SiteConfig config)
    {
        if (new HiddenNames(config.IncludeHidden).FirstIn(InInput) is { } hidden)
            return $"Files in '{hidden}' would not be part of the site, because its name starts with a dot.";
        return config.ExcludedPaths.FirstOrDefault(glob => Glob.IsMatch(glob, InInput)) is { } excluded
            ? $"'{InSite}' would not be part of the site, because of '{excluded}' in ExcludedPaths."
            : null;
    }

    /// <summary>Why there is no place.</summary>
    /// <param name="typed">What was typed.</param>
    public static string Outside(string typed, SiteConfig config) =>
        $"'{typed}' is not in an input folder ({string.Join(", ", config.InputPaths.Select(input => $"'{input}'"))}).";

    /// <summary>A path inside a folder, with <c>/</c>.</summary>
    public static string Relative(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
