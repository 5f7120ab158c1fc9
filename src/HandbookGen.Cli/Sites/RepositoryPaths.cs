using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>
/// File paths as GitLab and GitHub show them: relative to the root of the repository, which can be above the root of the site.
/// </summary>
/// <param name="SiteFolder">The site's root in the repository: <c>docs/handbook</c>; empty if they are the same.</param>
internal sealed record RepositoryPaths(string SiteFolder)
{
    /// <summary>
    /// The repository is the folder that GitLab names, or else the nearest one with a <c>.git</c>, the folder that GitHub names, or the
    /// site's root.
    /// </summary>
    /// <param name="siteRoot">A full path.</param>
    public static RepositoryPaths Around(string siteRoot, Shell shell)
    {
        var checkedOut =
            Between(shell.Variable("CI_PROJECT_DIR"), siteRoot)
            ?? Between(FolderWithGit(siteRoot), siteRoot)
            ?? Between(shell.Variable("GITHUB_WORKSPACE"), siteRoot);
        return new RepositoryPaths(checkedOut ?? "");
    }

    /// <summary>
    /// The path with <c>/</c> and without <c>./</c>; it starts with <c>../</c> outside the repository. Command line options stay as they
    /// are.
    /// </summary>
    public string Of(SitePath file)
    {
        if (OptionValue.IsOption(file))
            return file.Value;
        var parts = new List<string>();
        foreach (var part in $"{SiteFolder}/{file.Value}".Split('/'))
        {
            if (part == ".." && parts is [.., not ".."])
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return parts.Count == 0 ? "." : string.Join('/', parts);
    }

    private static string? FolderWithGit(string folder)
    {
        // In a linked worktree and in a submodule, '.git' is a file.
        for (var each = folder; each is not null; each = Path.GetDirectoryName(each))
        {
            if (Path.Exists(Path.Combine(each, ".git")))
                return each;
        }

        return null;
    }

    // Null if the site is not in the repository.
    private static string? Between(string? repository, string siteRoot)
    {
        if (repository is null || !Path.IsPathFullyQualified(repository))
            return null;
        var path = Path.GetRelativePath(repository, siteRoot).Replace('\\', '/');
        if (path == ".")
            return "";
        return path == ".." || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path) ? null : path;
    }
}
