using System.Text;
using HandbookGen.Cli;
using HandbookGen.Loading;
using HandbookGen.Tests.Commands;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

/// <summary><c>check --staged</c> where a transcript cannot prepare the files.</summary>
public sealed class StagedChangeTests : IDisposable
{
    private readonly TempFolder folder = new TempFolder().AsFragment();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_the_bytes_of_the_index_when_git_converts_line_ends()
    {
        Git("init");
        Git("config", "core.autocrlf", "true");
        folder.Write("content/a.md", "One.\r\n");
        Git("add", ".");
        Git("commit", "-m", "One");
        folder.Write("content/a.md", "One.\r\n\r\n[x](/nowhere/)\r\n");
        Git("add", ".");

        var (code, output) = Check();

        code.ShouldBe(ExitCode.Findings);
        output.ShouldStartWith("content/a.md(3,5): error HB1001: No page at '/nowhere/'.\n");
        StagedChange.Read(folder.Path).Change!.BytesAtRoot("statiq.json").ShouldBe(Encoding.UTF8.GetBytes(folder.Read("statiq.json")));
    }

    [Fact]
    public void Reports_a_staged_file_that_is_not_text()
    {
        Commit(folder.Write("content/a.md", "One.\n").Write("content/b.md", "[a](/a/)\n"));
        folder.Write("content/a.md", [0xFF, 0xFE, 65, 0]);
        Git("add", ".");
        folder.Write("content/a.md", "One.\n");

        var (code, output) = Check();

        code.ShouldBe(ExitCode.Findings);
        output.ShouldBe(
            "content/a.md(1,1): error HB9001: 'content/a.md' is UTF-16, not UTF-8: byte 0xFF at offset 0.\n1 error in 2 pages.\n"
        );
    }

    [Fact]
    public void Keeps_quiet_about_what_a_broken_data_file_would_have_made()
    {
        Commit(
            folder
                .Write("content/data/people.yml", "- name: Ada\n  handle: ada\n")
                .Write("content/a.md", "---\ndri: \"@ada\"\n---\nOne.\n")
                .Write("content/b.md", "Two.\n")
        );
        folder.Write("content/data/people.yml", [0xFF]).Write("content/b.md", "---\ndri: \"@bob\"\n---\nTwo.\n");
        Git("add", ".");

        Check()
            .Output.ShouldBe(
                """
                content/data/people.yml(1,1): error HB9001: 'content/data/people.yml' is not UTF-8: byte 0xFF at offset 0.
                content/data/people.yml(1,1): info HB9013: 2 checks were left out because this file cannot be read.
                1 error, 1 info in 2 pages.

                """
            );
    }

    [Fact]
    public void Follows_links_inside_the_repository()
    {
        folder
            .Write("content/team/one.md", "[two](/team/two/)\n")
            .Write("content/team/two.md", "Text.\n")
            .Write("shared/faq.md", "Text.\n")
            .Link("content/faq.md", "../shared/faq.md")
            .Link("content/copy", "team")
            .Link("content/again", "copy")
            .Link("content/loop", "loop")
            .Link("content/inside", "../content")
            .Link("content/outside.md", "/etc/hostname")
            .Link("content/above.md", "../../above.md");
        Commit(folder);
        folder.Write("content/new.md", "[faq](/faq/) [copy](/copy/one/) [again](/again/two/) [outside](/outside/)\n");
        Git("add", ".");

        Check()
            .Output.ShouldBe(
                """
                content/new.md(1,64): error HB1001: No page at '/outside/'.
                1 error in 8 pages.
                3 findings are not shown, because commit 'HEAD' has them, too.

                """
            );
    }

    [Fact]
    public void Leaves_out_submodules()
    {
        using var other = new TempFolder().Write("page.md", "Text.\n");
        FileCommand.RunGit(["init"], other.Path);
        FileCommand.RunGit(["add", "."], other.Path);
        FileCommand.RunGit(["commit", "-m", "One"], other.Path);
        Commit(folder.Write("content/a.md", "Text.\n"));
        Git("submodule", "add", other.Path, "content/other");

        Check().Output.ShouldBe("No findings in 1 page.\n");
    }

    [Fact]
    public void Tolerates_what_the_staged_baseline_tolerates()
    {
        Commit(folder.Write("content/a.md", "Text.\n"));
        folder.Write("content/a.md", "[x](/nowhere/)\n");
        Git("add", ".");
        Program.Run(["baseline", "write"], new Shell(TextWriter.Null, TextWriter.Null, folder.Path)).ShouldBe(ExitCode.Clean);
        Check().Code.ShouldBe(ExitCode.Findings);

        Git("add", ".");

        Check().Output.ShouldBe("No findings in 1 page.\nThe baseline tolerates 1 finding.\n");
    }

    [Fact]
    public void Reads_a_site_below_the_top_of_the_repository()
    {
        using var repository = new TempFolder()
            .Write("docs/statiq.json", "{ \"Analyzers\": [\"HB3020=None\"] }")
            .Write("docs/content/_index.md", "Text.\n")
            .Write("other.md", "Text.\n");
        FileCommand.RunGit(["init"], repository.Path);
        FileCommand.RunGit(["add", "."], repository.Path);
        FileCommand.RunGit(["commit", "-m", "One"], repository.Path);
        FileCommand.RunGit(["mv", "docs", "手 册"], repository.Path);
        repository.Write("手 册/content/_index.md", "[x](/nowhere/)\n");
        FileCommand.RunGit(["add", "."], repository.Path);

        var (code, output) = Check(repository["手 册"]);

        code.ShouldBe(ExitCode.Findings);
        output.ShouldStartWith("content/_index.md(1,5): error HB1001: No page at '/nowhere/'.\n1 error in 1 page.\n");
    }

    private void Commit(TempFolder files)
    {
        FileCommand.RunGit(["init"], files.Path);
        Git("add", ".");
        Git("commit", "-m", "One");
    }

    private void Git(params string[] arguments) => FileCommand.RunGit(arguments, folder.Path);

    private (int Code, string Output) Check(string? root = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(["check", "--staged", "--format", "concise"], new Shell(output, error, root ?? folder.Path));
        error.ToString().ShouldBe("");
        return (code, output.ToString());
    }
}
