using System.ComponentModel;
using System.Diagnostics;
using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

/// <summary><c>--base</c> with a real git repository for each test.</summary>
public sealed class BaseLoaderTests : IDisposable
{
    private const string Marker = "<!-- DO NOT CHANGE THIS ANCHOR -->\n";

    private readonly TempFolder folder = new TempFolder().AsFragment();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Finds_an_anchor_that_is_lost_since_a_commit()
    {
        folder.Write("content/a.md", "## One {#one}\n" + Marker).Write("content/b.md", "## Two {#two}\n" + Marker);
        Commit();
        folder.Write("content/a.md", "Nothing.\n");

        var (code, output) = Check("--base", "HEAD");

        code.ShouldBe(1);
        output.ShouldStartWith("content/a.md(1,1): error HB2001: The protected anchor '/a/#one' ('One') was removed.");
        output.ShouldEndWith("1 error in 2 pages.\n");
    }

    [Fact]
    public void Cannot_be_deceived_by_an_edited_lock()
    {
        folder
            .Write("content/a.md", "## One {#one}\n" + Marker)
            .Write("anchors.lock", "handbookgen-anchors 1\ninput content\n/a/#one One\n/b/#two Two\n");
        Commit();
        folder.Write("content/a.md", "Nothing.\n").Write("anchors.lock", "handbookgen-anchors 1\ninput content\n");

        var (code, output) = Check("--base", "HEAD");

        code.ShouldBe(1);
        output.ShouldContain("'/a/#one' ('One') was removed");
        output.ShouldContain("The page '/b/' was removed together with its protected anchor '#two'.");
    }

    [Fact]
    public void Compares_with_the_commit_that_the_branch_began_at()
    {
        folder.Write("content/a.md", "Nothing.\n");
        Commit();
        Git("checkout", "-q", "-b", "branch");
        Git("checkout", "-q", "main");
        folder.Write("content/a.md", "## Later {#later}\n" + Marker);
        Commit();
        Git("checkout", "-q", "branch");

        Check("--base", "main").Code.ShouldBe(0);
    }

    [Fact]
    public void Reads_the_pages_of_a_site_below_the_repository_with_the_settings_that_it_had()
    {
        folder
            .Write("docs/statiq.json", """{ "InputPaths": ["pages"], "ProtectedAnchors": ["all-explicit"] }""")
            .Write("docs/pages/a.md", "## One {#one}\n");
        Commit();
        folder
            .Write("docs/statiq.json", """{ "InputPaths": ["moved"], "Analyzers": ["missing-title=None", "missing-home-page=None"] }""")
            .Write("docs/moved/a.md", "## One\n");

        var (code, output) = Check("--base", "HEAD", "-r", "docs");

        // The heading text gives the same anchor, so it is not lost, but nothing protects it any more.
        code.ShouldBe(0);
        output.ShouldStartWith("moved/a.md(1,1): warning HB2004: The anchor '#one' is protected in the commit 'HEAD'");
    }

    [Fact]
    public void Takes_the_commit_that_gitlab_names()
    {
        folder.Write("content/a.md", "## One {#one}\n" + Marker);
        Commit();
        folder.Write("content/a.md", "Nothing.\n");

        Check(variable: name => name == "CI_MERGE_REQUEST_DIFF_BASE_SHA" ? "HEAD" : null).Code.ShouldBe(1);
    }

    [Fact]
    public void Says_what_to_fetch_when_the_commit_is_unknown()
    {
        folder.Write("content/a.md", "Text.\n");
        Commit();

        var (code, output) = Check("--base", "v1");

        code.ShouldBe(2);
        output.ShouldStartWith("--base(1,1): error HB9024: No commit 'v1' in this repository.");
        output.ShouldContain("'git fetch origin v1'");
    }

    [Fact]
    public void Says_what_to_fetch_into_a_shallow_clone()
    {
        folder.Write("origin/content/a.md", "Text.\n");
        Git("init", "-q", "-b", "main", "origin");
        Commit("origin");
        var first = Git("-C", folder["origin"], "rev-parse", "HEAD").Trim();
        folder.Write("origin/content/a.md", "Other.\n");
        Commit("origin");
        Git("clone", "-q", "--depth", "1", "file://" + folder["origin"], "clone");

        var (code, output) = Check("--base", first, "-r", "clone");

        code.ShouldBe(2);
        output.ShouldContain($"The commit '{first}' is missing from this shallow clone.");
        output.ShouldContain("GIT_DEPTH");
    }

    [Fact]
    public void Says_that_there_is_no_repository()
    {
        folder.Write("content/a.md", "Text.\n");
        Assert.SkipWhen(
            Try("rev-parse").Code == 0 && Try("rev-parse", "--git-dir").Code == 0,
            "The temporary folder lies in a repository."
        );

        var (code, output) = Check("--base", "main");

        code.ShouldBe(2);
        output.ShouldContain("There is no git repository to compare with");
    }

    [Fact]
    public void Reads_names_and_pages_in_every_script()
    {
        folder.Write("content/日本語.md", "## 目標 {#目標}\n" + Marker);
        Commit();
        folder.Write("content/日本語.md", "## 目標 {#other}\n" + Marker);

        Check("--base", "HEAD").Output.ShouldContain("The protected anchor '#目標' was renamed to '#other'.");
    }

    private (int Code, string Output) Check(params string[] arguments) => Check(_ => null, arguments);

    private (int Code, string Output) Check(Func<string, string?> variable, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var shell = new Shell(output, error, folder.Path, Variables: variable);
        var code = Program.Run(["check", "--format", "text", .. arguments], shell);
        return (code, output.ToString() + error);
    }

    private void Commit(string where = ".")
    {
        if (!folder.Exists(where + "/.git"))
            Git("init", "-q", "-b", "main", where);
        Git("-C", folder[where], "add", "-A");
        Git("-C", folder[where], "-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "Change");
    }

    private string Git(params string[] arguments)
    {
        var (code, output) = Try(arguments);
        code.ShouldBe(0, $"git {string.Join(' ', arguments)}: {output}");
        return output;
    }

    private (int Code, string Output) Try(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("git", arguments)
                {
                    WorkingDirectory = folder.Path,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            Assert.Skip("Git is not installed.");
            throw;
        }
    }
}
