using System.ComponentModel;
using System.Diagnostics;

namespace HandbookGen.Tests.Commands;

/// <summary>The commands with which a transcript prepares files, always with the same result.</summary>
internal static class FileCommand
{
    // A commit has the same hash on every machine.
    private static readonly string[] Identity =
    [
        "-c",
        "user.name=Ada",
        "-c",
        "user.email=ada@example.com",
        "-c",
        "init.defaultBranch=main",
        "-c",
        "protocol.file.allow=always",
        "-c",
        "advice.detachedHead=false",
    ];

    /// <param name="words"><c>git …</c>, <c>cp FROM TO</c>, <c>mv FROM TO</c>, <c>ln TARGET LINK</c> or <c>rm PATH</c>.</param>
    public static void Run(IReadOnlyList<string> words, string folder)
    {
        string At(int index) => Path.Combine(folder, words[index]);
        switch (words[0])
        {
            case "git":
                RunGit([.. words.Skip(1).Select(word => word.Replace("{folder}", folder, StringComparison.Ordinal))], folder);
                break;
            case "cp" when words.Count == 3:
                Directory.CreateDirectory(Path.GetDirectoryName(At(2))!);
                File.Copy(At(1), At(2), overwrite: true);
                break;
            case "mv" when words.Count == 3:
                Directory.CreateDirectory(Path.GetDirectoryName(At(2))!);
                Directory.Move(At(1), At(2));
                break;
            // The target is relative to the folder of the link.
            case "ln" when words.Count == 3:
                Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need a special right on Windows.");
                Directory.CreateDirectory(Path.GetDirectoryName(At(2))!);
                File.CreateSymbolicLink(At(2), words[1]);
                break;
            case "rm" when words.Count == 2:
                File.Delete(At(1));
                break;
            default:
                Assert.Fail($"a transcript cannot run '{string.Join(' ', words)}'");
                break;
        }
    }

    /// <summary>Runs git, which must succeed.</summary>
    /// <returns>What it prints.</returns>
    public static string RunGit(string[] arguments, string folder)
    {
        var start = new ProcessStartInfo("git", [.. Identity, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["GIT_AUTHOR_DATE"] = "2026-01-31T12:00:00Z",
                ["GIT_COMMITTER_DATE"] = "2026-01-31T12:00:00Z",
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            },
        };
        try
        {
            using var git = Process.Start(start)!;
            var complaint = git.StandardError.ReadToEndAsync();
            var answer = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            git.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {complaint.GetAwaiter().GetResult()}");
            return answer;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Git is not installed.");
            throw;
        }
    }
}
