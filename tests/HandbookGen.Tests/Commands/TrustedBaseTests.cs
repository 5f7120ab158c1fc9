using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

/// <summary>Which commit <c>--untrusted</c> trusts when none is typed.</summary>
public sealed class TrustedBaseTests : IDisposable
{
    private readonly TempFolder site = new TempFolder()
        .Write("statiq.json", """{ "SiteTitle": "Theirs", "Host": "" }""")
        .Write("content/_index.md", "---\ntitle: Home\n---\n");

    public void Dispose() => site.Dispose();

    // The author of a change decides which commit it begins at, and could have weakened the settings there.
    [Theory]
    [InlineData("check")]
    [InlineData("build", "-o", "output")]
    [InlineData("review")]
    public void Never_trusts_the_commit_that_a_variable_names(params string[] command)
    {
        foreach (
            var arguments in (string[][])
                [
                    ["init", "-q"],
                    ["add", "."],
                    ["commit", "-q", "-m", "One"],
                ]
        )
            FileCommand.RunGit(arguments, site.Path);
        using var said = new StringWriter();
        var shell = new Shell(said, said, site.Path) { Variables = name => name == "CI_MERGE_REQUEST_DIFF_BASE_SHA" ? "HEAD" : null };

        Cli.Program.Run([.. command, "--untrusted"], shell).ShouldBe(0, said.ToString());

        var all = said.ToString();
        if (command[0] == "review")
            all += site.Read("review/changes.json");
        all.ShouldContain("'statiq.json' is not used, because no commit is trusted.");
    }
}
