using System.ComponentModel;
using System.Diagnostics;
using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

/// <summary>The documented git hook, and the one of <c>.pre-commit-hooks.yaml</c>, run by git.</summary>
[Trait("Category", "Slow")]
public sealed class PreCommitHookTests : IDisposable
{
    private const string Page = "---\ntitle: A page\n---\n";

    private readonly TempFolder folder = new();

    public PreCommitHookTests()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The program is called through a script of sh.");
            return;
        }

        var program = Path.Combine(AppContext.BaseDirectory, "handbookgen.dll");
        folder.Write("bin/handbookgen", $"#!/bin/sh\nexec dotnet exec '{program}' \"$@\"\n");
        folder.Write("r/statiq.json", "{}").Write("r/content/_index.md", Page + "[b](/b/)\n").Write("r/content/b.md", Page);
        Git("r", "init");
        Git("r", "add", ".");
        Git("r", "commit", "-m", "One");
        folder.Write("r/.git/hooks/pre-commit", DocumentedHook());
        foreach (var script in (string[])["bin/handbookgen", "r/.git/hooks/pre-commit"])
            File.SetUnixFileMode(folder[script], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Refuses_a_commit_that_only_deletes_a_page()
    {
        Git("r", "rm", "content/b.md");

        var (code, output) = Run("r", "git", "commit", "-m", "Two");

        code.ShouldBe(1);
        output.ShouldContain("content/_index.md(4,5): error HB1001: No page at '/b/'.");
        output.ShouldContain("1 error in 1 page.");
    }

    [Fact]
    public void Judges_what_is_staged_not_what_is_on_disk()
    {
        folder.Write("r/content/b.md", Page + "[c](/c/)\n");
        Git("r", "add", ".");
        folder.Write("r/content/b.md", Page);
        Run("r", "git", "commit", "-m", "Two").Code.ShouldBe(1);

        Git("r", "add", ".");
        folder.Write("r/content/b.md", Page + "[c](/c/)\n").Write("r/content/d.md", Page);
        Git("r", "add", "content/d.md");

        Run("r", "git", "commit", "-m", "Two").Code.ShouldBe(0);
    }

    [Fact]
    public void Judges_what_a_commit_of_one_file_takes()
    {
        folder.Write("r/content/b.md", Page + "[c](/c/)\n").Write("r/content/_index.md", Page + "[b](/b/) and more\n");

        Run("r", "git", "commit", "-m", "Two", "content/_index.md").Code.ShouldBe(0);
        Run("r", "git", "commit", "-a", "-m", "Three").Code.ShouldBe(1);
    }

    // There, git sets GIT_DIR for hooks, and nothing else.
    [Fact]
    public void Works_in_a_linked_work_tree_with_the_site_in_a_folder()
    {
        Git("r", "mv", "statiq.json", "content", "docs/");
        folder.Write("r/.git/hooks/pre-commit", DocumentedHook().Replace("check", "check -r docs"));
        Run("r", "git", "commit", "-m", "Two").Code.ShouldBe(0);
        Git("r", "worktree", "add", "../linked");
        Git("linked", "rm", "docs/content/b.md");

        var (code, output) = Run("linked", "git", "commit", "-m", "Three");

        code.ShouldBe(1);
        output.ShouldContain("content/_index.md(4,5): error HB1001: No page at '/b/'.");
    }

    [Fact]
    public void Runs_the_entry_of_the_published_hook()
    {
        var lines = File.ReadAllLines(Path.Combine(Golden.Repository, ".pre-commit-hooks.yaml"));
        lines.ShouldContain("- id: handbookgen-check");
        lines.ShouldContain("  always_run: true");
        lines.ShouldContain("  pass_filenames: false");
        lines.ShouldNotContain(line => line.StartsWith("  types", StringComparison.Ordinal));
        var entry = lines.Single(line => line.StartsWith("  entry: ", StringComparison.Ordinal))["  entry: ".Length..];
        Run("r", "sh", "-c", entry).ShouldBe((0, "No findings in 2 pages.\n"));

        folder.Write("r/content/b.md", Page + "[c](/c/)\n");
        Git("r", "add", ".");

        Run("r", "sh", "-c", entry).Code.ShouldBe(1);
    }

    [Fact]
    public void Names_git_where_there_is_none()
    {
        var (code, output) = Run("r", "sh", "-c", "PATH= exec \"$0\" exec \"$1\" check --staged", PathOf("dotnet"), ProgramFile);

        code.ShouldBe(ExitCode.CouldNotRun);
        output.ShouldBe("handbookgen: 'git' cannot be started. Install it, or run without '--base', '--changed' and '--staged'.\n");
    }

    private static string ProgramFile => Path.Combine(AppContext.BaseDirectory, "handbookgen.dll");

    // As it stands in the handbook.
    private static string DocumentedHook()
    {
        var page = File.ReadAllText(Path.Combine(Golden.Repository, "content/handbook/handbookgen/commands.md"));
        var start = page.IndexOf("#!/bin/sh", StringComparison.Ordinal);
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private void Git(string repository, params string[] arguments)
    {
        Directory.CreateDirectory(folder["r/docs"]);
        FileCommand.RunGit(["-c", "core.hooksPath=/dev/null", .. arguments], folder[repository]);
    }

    private (int Code, string Output) Run(string repository, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder[repository],
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = folder["bin"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                ["GIT_AUTHOR_NAME"] = "Ada",
                ["GIT_AUTHOR_EMAIL"] = "ada@example.com",
                ["GIT_COMMITTER_NAME"] = "Ada",
                ["GIT_COMMITTER_EMAIL"] = "ada@example.com",
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            },
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            Assert.Skip($"There is no program '{program}'.");
            throw;
        }
    }

    private static string PathOf(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(each => Path.Combine(each, program))
            .First(File.Exists);
}
