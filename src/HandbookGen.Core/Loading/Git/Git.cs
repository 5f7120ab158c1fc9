using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace HandbookGen.Loading;

/// <summary>The output of a git command.</summary>
/// <param name="Error">The first line of its error output; empty when it succeeded.</param>
internal sealed record GitAnswer(bool Succeeded, string Output, string Error);

/// <summary>Queries a repository with the git program; never checks out, fetches or changes anything.</summary>
internal static class Git
{
    // No setting of a repository may start another program or access the network.
    private static readonly ImmutableArray<string> Safe =
    [
        "-c",
        "core.quotePath=false",
        "-c",
        "core.fsmonitor=",
        "-c",
        "log.showSignature=false",
    ];

    /// <summary>Runs a command and waits for it to end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static GitAnswer Ask(string folder, params ImmutableArray<string> arguments) => Ask(folder, null, arguments);

    /// <summary>The same with another index than the repository's.</summary>
    /// <param name="index">A full path; null for the repository's.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static GitAnswer Ask(string folder, string? index, ImmutableArray<string> arguments)
    {
        using var process = Start(folder, arguments, index) ?? throw Missing();
        process.StandardInput.Close();
        // Both pipes are read at once: git would block on a full one.
        var error = Task.Run(process.StandardError.ReadToEnd);
        var output = process.StandardOutput.ReadToEnd();
        var complaint = error.GetAwaiter().GetResult();
        process.WaitForExit();
        return new GitAnswer(process.ExitCode == 0, output, process.ExitCode == 0 ? "" : complaint.Split('\n')[0].Trim());
    }

    /// <summary>Whether a repository has nothing at HEAD, because nothing was committed yet.</summary>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static bool IsUnborn(string folder) =>
        Ask(folder, "rev-parse", "--git-dir").Succeeded && !Ask(folder, "rev-parse", "--verify", "--quiet", "HEAD").Succeeded;

    /// <summary>Whether the last commit has a file; false outside a work tree, and without git.</summary>
    /// <param name="folder">A full path.</param>
    /// <param name="name">Relative to the folder.</param>
    public static bool HasInHead(string folder, string name)
    {
        if (!IsInWorkTree(new DirectoryInfo(folder)))
            return false;
        using var process = Start(folder, ["cat-file", "-e", "HEAD:./" + name]);
        if (process is null)
            return false;
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    public static bool IsInWorkTree(DirectoryInfo? folder)
    {
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, ".git")))
            folder = folder.Parent;
        return folder is not null;
    }

    /// <summary>Starts a command; the caller reads and closes its pipes. Null when git is not installed.</summary>
    /// <param name="index">The index to use instead of the repository's; null for the repository's.</param>
    public static Process? Start(string folder, ImmutableArray<string> arguments, string? index = null)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("git", [.. Safe, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
            UseShellExecute = false,
            // Messages in English, no prompts, and no download of objects that a partial clone left out.
            Environment =
            {
                ["LC_ALL"] = "C",
                ["GIT_OPTIONAL_LOCKS"] = "0",
                ["GIT_NO_LAZY_FETCH"] = "1",
                ["GIT_TERMINAL_PROMPT"] = "0",
            },
        };
        // In hooks of linked work trees, GIT_DIR is set alone: then git takes its current folder for the top of the work tree.
        if (start.Environment.TryGetValue("GIT_DIR", out var repository) && !string.IsNullOrEmpty(repository))
        {
            start.Environment["GIT_DIR"] = Path.GetFullPath(repository);
            start.Environment.TryAdd("GIT_WORK_TREE", Environment.CurrentDirectory);
        }

        if (index is not null)
            start.Environment["GIT_INDEX_FILE"] = index;
        try
        {
#pragma warning disable RS0030 // the one place
            return Process.Start(start);
#pragma warning restore RS0030
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>For commands that need git.</summary>
    public static IOException Missing() => new("'git' cannot be started. Install it, or run without '--base', '--changed' and '--staged'.");
}
