using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>Names files as GitLab and GitHub do: from the root of the repository, which may be above the root of the site.</summary>
/// <param name="SiteFolder">The site's root in the repository: <c>docs/handbook</c>; empty when they are the same.</param>
internal sealed record RepositoryPaths(string SiteFolder)
{
    /// <summary>What CI says is the repository, else the nearest folder with a <c>.git</c>, else the site's root itself.</summary>
    /// <param name="siteRoot">A full path.</param>
    public static RepositoryPaths Around(string siteRoot, Shell shell)
    {
        var checkedOut =
            Between(shell.Variable("CI_PROJECT_DIR"), siteRoot)
            ?? Between(FolderWithGit(siteRoot), siteRoot)
            ?? Between(shell.Variable("GITHUB_WORKSPACE"), siteRoot);
        return new RepositoryPaths(checkedOut ?? "");
    }

    /// <summary>Without <c>./</c> and with <c>/</c>; begins with <c>../</c> outside the repository. An option of the command line stays as it is.</summary>
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
        // In a linked worktree and in a submodule it is a file.
        for (var each = folder; each is not null; each = Path.GetDirectoryName(each))
        {
            if (Path.Exists(Path.Combine(each, ".git")))
                return each;
        }

        return null;
    }

    // Null when the site is not in the repository.
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
