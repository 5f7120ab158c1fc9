using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Asks git for the history of a site: one walk over all commits, whatever the number of pages.</summary>
public static class GitHistory
{
    /// <param name="root">Full path of the site's root. Where it is in no work tree, there is no history and no process is started.</param>
    public static PageHistory Read(string root, SiteConfig config)
    {
        if (!config.PageHistory || !IsInWorkTree(new DirectoryInfo(root)))
            return PageHistory.None;
        try
        {
            var (isShallow, refused) = Run(root, ["rev-parse", "--is-shallow-repository", "HEAD"], output => output.ReadToEnd().StartsWith("true", StringComparison.Ordinal));
            if (refused is null)
            {
                // At the edge of a shallow clone stands a commit that seems to have made every file.
                var log = new GitLog(isShallow);
                (_, refused) = Run(root, [.. GitLog.Arguments, .. config.InputPaths], output => log.Read(output));
                if (refused is null)
                    return new PageHistory(log.ToHistory(), []);
            }

            return Unknown($"git says '{refused}'");
        }
        catch (Win32Exception)
        {
            return Unknown("there is no program 'git'");
        }
    }

    private static bool IsInWorkTree(DirectoryInfo? folder)
    {
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, ".git")))
            folder = folder.Parent;
        return folder is not null;
    }

    // What git prints, and what it complains about when it ends with an error.
    private static (T Answer, string? Refused) Run<T>(string root, string[] arguments, Func<TextReader, T> read)
    {
        // No setting of a repository may start other programs or reach for the network.
        string[] safe = ["-c", "core.quotePath=false", "-c", "core.fsmonitor=", "-c", "log.showSignature=false"];
        var start = new ProcessStartInfo("git", [.. safe, .. arguments])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            Environment = { ["LC_ALL"] = "C", ["GIT_OPTIONAL_LOCKS"] = "0", ["GIT_NO_LAZY_FETCH"] = "1", ["GIT_TERMINAL_PROMPT"] = "0" },
        };
        using var git = Process.Start(start)!;
        var complaints = new StringBuilder();
        git.ErrorDataReceived += (_, line) => complaints.AppendLine(line.Data);
        git.BeginErrorReadLine();
        var answer = read(git.StandardOutput);
        git.WaitForExit();
        return (answer, git.ExitCode == 0 ? null : complaints.ToString().Split('\n')[0].Trim());
    }

    private static PageHistory Unknown(string reason) => PageHistory.None with
    {
        Diagnostics =
        [
            new Diagnostic(
                "HB9011", Severity.Information, SourceRange.StartOf(new SitePath("statiq.json")),
                $"Pages show no last change, because {reason}.", "Set PageHistory to false to do without it."),
        ],
    };
}
