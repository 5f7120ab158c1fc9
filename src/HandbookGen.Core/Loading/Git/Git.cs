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
    public static GitAnswer Ask(string folder, params ImmutableArray<string> arguments)
    {
        using var process = Start(folder, arguments) ?? throw Missing();
        process.StandardInput.Close();
        // Both pipes are read at once: git would block on a full one.
        var error = Task.Run(process.StandardError.ReadToEnd);
        var output = process.StandardOutput.ReadToEnd();
        var complaint = error.GetAwaiter().GetResult();
        process.WaitForExit();
        return new GitAnswer(process.ExitCode == 0, output, process.ExitCode == 0 ? "" : complaint.Split('\n')[0].Trim());
    }

    /// <summary>Starts a command; the caller reads and closes its pipes. Null when git is not installed.</summary>
    public static Process? Start(string folder, ImmutableArray<string> arguments)
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
    public static IOException Missing() => new("'git' cannot be started. Install it, or run without '--base'.");
}
