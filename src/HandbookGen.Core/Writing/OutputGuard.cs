using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>Keeps a build from overwriting files that are not its own.</summary>
public static class OutputGuard
{
    private const string ChooseAnother = "Set 'OutputPath' to a separate folder, such as 'output'.";

    /// <summary>Call this before anything is written.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="force">Whether a folder with other files may be used.</param>
    /// <returns>Why the output path is refused; null when it is fine.</returns>
    public static Diagnostic? Check(string root, SiteConfig config, bool force)
    {
        if (CheckPlace(root, config) is { } refused)
            return refused;
        var output = RealPath.Of(Path.Combine(root, config.OutputPath))!;
        return force || !Directory.Exists(output) ? null : CheckContents(config, output);
    }

    /// <summary>The part that depends on the site alone, not on what is in the output folder.</summary>
    /// <inheritdoc cref="Check"/>
    public static Diagnostic? CheckPlace(string root, SiteConfig config)
    {
        if (WriteBounds.LinkOnTheWay(root, Path.GetFullPath(config.OutputPath, root)) is { } link)
            return Refused(config, $"leads through the link '{link}'", "Remove the link, or name the folder that it leads to with '-o'.");
        if (RealPath.Of(Path.Combine(root, config.OutputPath)) is not { } output)
            return Refused(config, "contains a loop of symbolic links", "Remove the links.");
        if (output.Split(Path.DirectorySeparatorChar).Any(name => name.Equals(".git", StringComparison.OrdinalIgnoreCase)))
            return Refused(config, "is inside git's own folder", ChooseAnother);
        var realRoot = RealPath.Of(root);
        if (realRoot is not null && RealPath.IsIn(output, realRoot))
            return Refused(config, "is or contains the root of the site", ChooseAnother);
        foreach (var input in config.InputPaths)
        {
            if (RealPath.Of(Path.Combine(root, input)) is not { } folder)
                continue;
            if (RealPath.IsIn(output, folder))
                return Refused(config, $"is or contains the input path '{input}'", ChooseAnother);
            // The output is never read as input, and in a root that is an input there is no other place for it.
            if (folder != realRoot && RealPath.IsIn(folder, output))
                return Refused(config, $"is inside the input path '{input}'", ChooseAnother);
        }

        foreach (var themes in config.ThemePaths)
        {
            if (RealPath.Of(Path.Combine(root, themes)) is { } folder && RealPath.IsIn(output, folder))
                return Refused(config, $"is or contains the theme path '{themes}'", ChooseAnother);
            if (RealPath.Of(Path.Combine(root, themes, config.Theme)) is { } theme && RealPath.IsIn(theme, output))
                return Refused(config, $"is inside the theme '{config.Theme}'", ChooseAnother);
        }

        return File.Exists(output) ? Refused(config, "is a file", ChooseAnother) : null;
    }

    private static Diagnostic? CheckContents(SiteConfig config, string output)
    {
        var reason = Manifest.Read(output).State switch
        {
            ManifestState.None => "contains files that HandbookGen did not write",
            ManifestState.Damaged => "contains files and a damaged manifest, so HandbookGen cannot tell which files it wrote",
            ManifestState.Newer => "contains files that a newer version of HandbookGen wrote",
            _ => null,
        };
        return reason is null || !HoldsFiles(output)
            ? null
            : Refused(
                config,
                reason,
                "Empty the folder, set 'OutputPath' to another one, or build with '--force' to write into it anyway."
            );
    }

    // Files in our own folder are ours even without a manifest: an interrupted first build leaves them.
    private static bool HoldsFiles(string folder) =>
        Directory.EnumerateFiles(folder).Any()
        || Directory
            .EnumerateDirectories(folder)
            .Where(inner => Path.GetFileName(inner) != OutputName.OwnFolder)
            .Any(inner => new DirectoryInfo(inner).LinkTarget is not null || HoldsFiles(inner));

    private static Diagnostic Refused(SiteConfig config, string reason, string help) =>
        FileDiagnostics.RefusedOutputPath.At(
            SourceRange.StartOf(new SitePath("statiq.json")),
            $"The output path '{config.OutputPath}' {reason}.",
            help
        );
}
