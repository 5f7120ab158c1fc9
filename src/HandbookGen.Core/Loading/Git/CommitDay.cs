using System.Globalization;
using HandbookGen.Configuration;

namespace HandbookGen.Loading;

/// <summary>Reads the day of the commit that is checked out, which is the same on every machine and on every day.</summary>
internal static class CommitDay
{
    /// <summary>In the time zone of the committer; null outside a repository, without git and without a commit.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="commit">The commit that stands in for the one that is checked out.</param>
    public static DateOnly? Read(string root, SiteConfig config, string commit = "HEAD")
    {
        if (config.CurrentDateTime is not null || !Git.IsInWorkTree(new DirectoryInfo(root)))
            return null;
        using var git = Git.Start(root, ["log", "-1", "--format=%cd", "--date=format:%Y-%m-%d", commit]);
        if (git is null)
            return null;
        git.StandardInput.Close();
        // A repository without a commit is no mistake here.
        git.ErrorDataReceived += (_, _) => { };
        git.BeginErrorReadLine();
        var day = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
    }
}
