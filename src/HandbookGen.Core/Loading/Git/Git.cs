using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace HandbookGen.Loading;

/// <summary>What a run of git printed.</summary>
/// <param name="Error">The first line of its complaint; empty when it succeeded.</param>
internal sealed record GitAnswer(bool Succeeded, string Output, string Error);

/// <summary>Asks the git program about a repository; nothing is checked out, fetched or changed.</summary>
internal static class Git
{
    // No setting of a repository may start other programs or reach for the network.
    private static readonly ImmutableArray<string> Safe =
    [
        "-c",
        "core.quotePath=false",
        "-c",
        "core.fsmonitor=",
        "-c",
        "log.showSignature=false",
    ];

    /// <summary>Runs one command to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <exception cref="IOException">There is no git on this machine.</exception>
    public static GitAnswer Ask(string folder, params ImmutableArray<string> arguments)
    {
        using var process = Start(folder, arguments) ?? throw Missing();
        process.StandardInput.Close();
        // Both at once: a full pipe that nobody reads would stop git.
        var error = Task.Run(process.StandardError.ReadToEnd);
        var output = process.StandardOutput.ReadToEnd();
        var complaint = error.GetAwaiter().GetResult();
        process.WaitForExit();
        return new GitAnswer(process.ExitCode == 0, output, process.ExitCode == 0 ? "" : complaint.Split('\n')[0].Trim());
    }

    /// <summary>Starts a command whose pipes are the caller's to read and to close; null when there is no git on this machine.</summary>
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
            // Its own words in English, no question to a terminal, and no download of objects that a clone left out.
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

    /// <summary>For commands that cannot do without it.</summary>
    public static IOException Missing() => new("'git' cannot be started. Install it, or leave out --base.");
}
