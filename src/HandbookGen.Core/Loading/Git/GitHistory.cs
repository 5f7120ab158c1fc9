using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Asks git for the history of a site: one walk over all commits, whatever the number of pages.</summary>
public static class GitHistory
{
    private const string NoGit = "there is no program 'git'";

    /// <param name="root">Full path of the site's root. Where it is in no work tree, there is no history and no process is started.</param>
    public static PageHistory Read(string root, SiteConfig config)
    {
        if (!config.PageHistory || !IsInWorkTree(new DirectoryInfo(root)))
            return PageHistory.None;
        var (isShallow, refused) = Run(
            root,
            ["rev-parse", "--is-shallow-repository", "HEAD"],
            output => output.ReadToEnd().StartsWith("true", StringComparison.Ordinal)
        );
        if (refused is null)
        {
            // At the edge of a shallow clone stands a commit that seems to have made every file.
            var log = new GitLog(isShallow);
            (_, refused) = Run(root, [.. GitLog.Arguments, .. config.InputPaths], output => log.Read(output));
            if (refused is null)
                return new PageHistory(log.ToHistory(), []);
        }

        return Unknown(refused);
    }

    private static bool IsInWorkTree(DirectoryInfo? folder)
    {
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, ".git")))
            folder = folder.Parent;
        return folder is not null;
    }

    // What git prints, and what it complains about when it ends with an error.
    private static (T? Answer, string? Refused) Run<T>(string root, string[] arguments, Func<TextReader, T> read)
    {
        using var git = Git.Start(root, [.. arguments]);
        if (git is null)
            return (default, NoGit);
        git.StandardInput.Close();
        var complaints = new StringBuilder();
        git.ErrorDataReceived += (_, line) => complaints.AppendLine(line.Data);
        git.BeginErrorReadLine();
        var answer = read(git.StandardOutput);
        git.WaitForExit();
        return (answer, git.ExitCode == 0 ? null : $"git says '{complaints.ToString().Split('\n')[0].Trim()}'");
    }

    private static PageHistory Unknown(string reason) =>
        PageHistory.None with
        {
            Diagnostics =
            [
                FileDiagnostics.UnknownHistory.At(
                    SourceRange.StartOf(new SitePath("statiq.json")),
                    $"Pages show no last change, because {reason}.",
                    "Set PageHistory to false to do without it."
                ),
            ],
        };
}
