using HandbookGen.Configuration;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>The folder that <c>init</c> makes a handbook of.</summary>
/// <param name="Root">A full path; the folder does not have to exist.</param>
/// <param name="Shown">As typed; <c>.</c> for the current folder.</param>
/// <param name="Git">Null outside a work tree.</param>
internal sealed record InitFolder(string Root, string Shown, FolderFiles Files, GitPlace? Git)
{
    public static InitFolder Read(string root, string shown) =>
        new(root, shown, FolderFiles.Read(root, FormerSite.ConfigFiles), GitPlace.Read(root));

    /// <summary>Why the folder cannot become a handbook; null if it can.</summary>
    /// <param name="root">A full path.</param>
    /// <param name="shown">As typed.</param>
    public static UsageMistake? Refusal(string root, string shown)
    {
        if (File.Exists(root))
            return new UsageMistake($"'{shown}' is a file, not a folder.", "Name a folder, which does not have to exist.");
        if (Path.Exists(Path.Combine(root, SiteRoot.ConfigName)))
            return new UsageMistake(
                $"The folder '{shown}' is a handbook already: it has a '{SiteRoot.ConfigName}'.",
                "Run 'handbookgen check' there, or name another folder."
            );
        return FileAbove(root) is { } file
            ? new UsageMistake(
                $"There can be no folder '{shown}', because '{Path.GetFileName(file)}' is a file.",
                "Name a folder that is inside other folders."
            )
            : OuterRefusal(root, shown);
    }

    /// <summary>The repository on its server; null without a remote that browsers find.</summary>
    public RemoteRepository? Remote => Git?.RemoteUrl is { } url ? RemoteRepository.Parse(url) : null;

    /// <summary>The default branch, <c>main</c> if it is unknown.</summary>
    public string Branch => Git?.Branch ?? "main";

    /// <summary>The folder in the repository: <c>docs/handbook</c>; empty if they are the same.</summary>
    public string InRepository => (Git?.Prefix ?? "").TrimEnd('/');

    /// <summary>Why the folder cannot be the root of the pages that were found; null if it can.</summary>
    public UsageMistake? Misplaced(Adoption adoption)
    {
        if (adoption.InputPaths.Contains("."))
            return new UsageMistake(
                $"The pages are in the folder '{Shown}' itself or in several folders, next to files that are not part of the site.",
                "Move them to a folder 'content', for example with 'git mv', and run 'handbookgen init' again."
            );
        return adoption.InputPaths.FirstOrDefault(input => !Directory.Exists(Path.Combine(Root, input))) is { } missing
            ? new UsageMistake(
                $"'{adoption.ConfigFile}' says that the pages are in '{missing}', but there is no such folder.",
                "Create it, or correct that file."
            )
            : null;
    }

    /// <summary>Whether a new file would replace another one, or be below one.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public bool HasInTheWay(string path) => Path.Exists(Path.Combine(Root, path)) || FileAbove(Path.Combine(Root, path)) is not null;

    private static string? FileAbove(string path)
    {
        while (Path.GetDirectoryName(path) is { } above && !Directory.Exists(path))
        {
            if (File.Exists(path))
                return path;
            path = above;
        }

        return null;
    }

    // Pages of a handbook inside the pages of another one would be published twice.
    private static UsageMistake? OuterRefusal(string root, string shown)
    {
        var nearest = root;
        while (!Directory.Exists(nearest))
            nearest = Path.GetDirectoryName(nearest)!;
        if (SiteRoot.Find(nearest) is not { } outer)
            return null;
        var config = SiteInput.LoadConfig(outer, ConfigOverrides.None, DateTimeOffset.Now).Config;
        return config.InputPaths.FirstOrDefault(input => IsIn(Path.Combine(outer, input), root)) is { } inside
            ? new UsageMistake(
                $"The folder '{shown}' is inside '{inside}', the pages of the handbook in '{Path.GetRelativePath(root, outer)}'.",
                "Add a section to that handbook, or name a folder outside its 'InputPaths'."
            )
            : null;
    }

    private static bool IsIn(string folder, string path) =>
        RealPath.Of(folder) is { } real && RealPath.Of(path) is { } realPath && RealPath.IsIn(real, realPath);
}
