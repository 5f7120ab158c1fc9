using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Reads the history of a site from git, in one walk over all commits for all pages.</summary>
public static class GitHistory
{
    private const string NoGit = "git is not installed";

    /// <param name="root">Full path of the site's root. Outside a work tree, there is no history and git is not started.</param>
    public static PageHistory Read(string root, SiteConfig config)
    {
        if (!config.PageHistory || !Git.IsInWorkTree(new DirectoryInfo(root)))
            return PageHistory.None;
        var (isShallow, refused) = Run(
            root,
            ["rev-parse", "--is-shallow-repository", "HEAD"],
            output => output.ReadToEnd().StartsWith("true", StringComparison.Ordinal)
        );
        if (refused is null)
        {
            // The oldest commit of a shallow clone seems to have added every file.
            var log = new GitLog(isShallow);
            (_, refused) = Run(root, [.. GitLog.Arguments, .. config.InputPaths], output => log.Read(output));
            if (refused is null)
                return new PageHistory(log.ToHistory(), []);
        }

        var isUnborn = refused != NoGit && Git.IsUnborn(root);
        return PageHistory.None with
        {
            Diagnostics =
            [
                FileDiagnostics.UnknownHistory.At(
                    SourceRange.StartOf(PlaceIn(root, config)),
                    $"Pages show no history: {(isUnborn ? "nothing is committed yet" : refused)}.",
                    isUnborn ? "Commit the handbook, or set 'PageHistory' to false." : "Fix it, or set 'PageHistory' to false."
                ),
            ],
        };
    }

    // Where the setting is, or would be read from; a finding must be in something that exists.
    private static SitePath PlaceIn(string root, SiteConfig config) =>
        new(File.Exists(Path.Combine(root, SiteRoot.ConfigName)) ? SiteRoot.ConfigName : config.InputPaths[0]);

    // The parsed output, and the error message when git fails.
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
}
