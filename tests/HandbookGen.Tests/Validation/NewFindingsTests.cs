using System.ComponentModel;
using System.Diagnostics;
using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Validation;

/// <summary><c>--changed</c> with a real git repository for each test.</summary>
public sealed class NewFindingsTests : IDisposable
{
    private readonly TempFolder folder = new TempFolder().AsFragment();

    public NewFindingsTests()
    {
        folder
            .Write("content/a.md", "[old](/old/), [b](/b/), [b](b.md#one), [image](/i.png)\n")
            .Write("content/b.md", "## One\n")
            .Write("content/c.md", "---\naliases: [\n---\n")
            .Write("content/i.png")
            .Write("data/people.yml", "- name: A\n  name: B\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Leaves_out_what_was_there_before()
    {
        Commit();

        var (code, output) = Check("--changed");

        code.ShouldBe(0);
        output.ShouldStartWith("No findings in 3 pages.\n");
        output.ShouldContain("findings are not shown, because commit 'HEAD' has them, too.");
    }

    [Fact]
    public void Reports_files_that_differ_and_those_that_are_new()
    {
        Commit();
        folder.Write("content/b.md", "## One\n\n[x](/x/)\n").Write("content/d.md", "[y](/y/)\n");

        Check("--changed")
            .Output.Split('\n')[..2]
            .ShouldBe(["content/b.md(3,5): error HB1001: No page at '/x/'.", "content/d.md(1,5): error HB1001: No page at '/y/'."]);
    }

    [Fact]
    public void Reports_links_of_other_pages_that_a_change_broke()
    {
        Commit();
        folder.Write("content/b.md", "## Two\n");

        Check("--changed").Output.ShouldStartWith("content/a.md(1,29): error HB1002: '/b/' has no anchor '#one'.\n");
    }

    [Fact]
    public void Reports_links_to_pages_and_images_that_are_gone()
    {
        Commit();
        File.Delete(folder["content/b.md"]);
        File.Delete(folder["content/i.png"]);

        var lines = Check("--changed").Output.Split('\n');

        lines[..3]
            .ShouldBe([
                "content/a.md(1,19): error HB1001: No page at '/b/'.",
                "content/a.md(1,29): error HB1001: No page at '/a/b.md'.",
                "content/a.md(1,48): error HB1001: No page at '/i.png'.",
            ]);
    }

    [Fact]
    public void Compares_with_another_commit()
    {
        Commit();
        folder.Write("content/d.md", "[y](/y/)\n");
        Commit();

        Check("--changed").Code.ShouldBe(0);
        Check("--changed", "--base", "HEAD~1").Output.ShouldStartWith("content/d.md(1,5): error HB1001");
    }

    [Fact]
    public void Keeps_the_fingerprints()
    {
        Commit();
        folder.Write("content/d.md", "[y](/y/)\n");
        string Fingerprint(params string[] args) =>
            Check([.. args, "--format", "jsonl"]).Output.Split('\n').Single(line => line.Contains("content/d.md"));

        Fingerprint("--changed").ShouldBe(Fingerprint());
    }

    private (int Code, string Output) Check(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var format = args.Contains("--format") ? Array.Empty<string>() : ["--format", "concise"];
        return (Program.Run(["check", .. args, .. format], new Shell(output, TextWriter.Null, folder.Path)), output.ToString());
    }

    private void Commit()
    {
        if (!Directory.Exists(folder[".git"]))
            Git("init", "-q", "-b", "main");
        Git("add", "-A");
        Git("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-q", "-m", "x");
    }

    private void Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path })!;
            git.WaitForExit();
            git.ExitCode.ShouldBe(0);
        }
        catch (Win32Exception)
        {
            Assert.Skip("Git is not installed.");
        }
    }
}
