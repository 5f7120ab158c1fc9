using HandbookGen.Cli;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Validation;

public sealed class BaselineTests : IDisposable
{
    private readonly TempFolder folder = new TempFolder().AsFragment();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Follows_a_finding_to_another_line()
    {
        folder.Write("content/_index.md", "[a](/a/), [b](/b/)\n");
        Run("baseline", "write").Code.ShouldBe(ExitCode.Clean);

        folder.Write("content/_index.md", "New text above, [b](/b/).\n\nAnd [a](/a/).\n");

        Run("check").Output.ShouldBe("No findings in 1 page.\nThe baseline tolerates 2 findings.\n");
    }

    [Fact]
    public void Reports_a_second_finding_of_the_same_kind()
    {
        folder.Write("content/_index.md", "[a](/a/)\n");
        Run("baseline", "write");

        folder.Write("content/_index.md", "[a](/a/)\n\n[a](/a/)\n");
        var (code, output) = Run("check", "--format", "concise");

        code.ShouldBe(ExitCode.Findings);
        output.ShouldStartWith("content/_index.md(3,5): error HB1001");
        output.Split('\n').Count(line => line.Contains("HB1001")).ShouldBe(1);
    }

    [Fact]
    public void Tells_and_removes_what_is_gone()
    {
        folder.Write("content/_index.md", "[a](/a/), [b](/b/)\n");
        Run("baseline", "write");

        folder.Write("content/_index.md", "[a](/a/)\n");
        Run("check").Output.ShouldEndWith("1 finding in the baseline no longer occurs; run 'handbookgen baseline prune' to remove it.\n");
        Run("baseline", "prune").Output.ShouldBe("Removed 1 finding from handbookgen-baseline.json; 1 remains.\n");

        Run("check").Output.ShouldBe("No findings in 1 page.\nThe baseline tolerates 1 finding.\n");
        folder.Read(Baseline.FileName).ShouldNotContain("/b/");
    }

    [Fact]
    public void Grows_only_when_it_may()
    {
        folder.Write("content/_index.md", "[a](/a/)\n");
        Run("baseline", "write");
        var before = folder.Read(Baseline.FileName);

        folder.Write("content/_index.md", "[a](/a/), [b](/b/)\n");
        Run("baseline", "write").Code.ShouldBe(ExitCode.Findings);
        folder.Read(Baseline.FileName).ShouldBe(before);
        Run("baseline", "write", "--allow-growth").Code.ShouldBe(ExitCode.Clean);

        Run("check").Code.ShouldBe(ExitCode.Clean);
    }

    [Fact]
    public void Leaves_a_damaged_file_alone()
    {
        folder.Write("content/_index.md", "[a](/a/)\n").Write(Baseline.FileName, "<<<<<<< ours\n");

        Run("baseline", "write", "--allow-growth").Code.ShouldBe(ExitCode.BadUsage);
        Run("baseline", "prune").Code.ShouldBe(ExitCode.BadUsage);
        Run("build").Code.ShouldBe(ExitCode.BadUsage);

        folder.Read(Baseline.FileName).ShouldBe("<<<<<<< ours\n");
    }

    [Fact]
    public void Reads_what_it_writes()
    {
        var baseline = new Baseline([
            new BaselineEntry("HB1002", "content/b.md", "2", "#\"x\" \\ 日本 🎉"),
            new BaselineEntry("HB1001", "content/b.md", "3", "/b/"),
            new BaselineEntry("HB1001", "content/a.md", "1", "/a/"),
        ]);

        var (read, mistake) = Baseline.Read(new SourceFile(new SitePath(Baseline.FileName), baseline.Write()));

        mistake.ShouldBeNull();
        read.ShouldNotBeNull().Entries.Select(entry => entry.Fingerprint).ShouldBe(["1", "3", "2"]);
        read.Entries.ShouldBe(baseline.Entries, ignoreOrder: true);
        read.Write().ShouldBe(baseline.Write());
    }

    [Fact]
    public void Never_tolerates_a_lost_protected_anchor()
    {
        var lost = new Diagnostic("HB2001", Severity.Error, new SourceRange(new SitePath("content/a.md"), 1, 1, 1, 2), "Lost.");
        var fingerprint = Fingerprint.Of([lost], new Dictionary<SitePath, SourceFile>())[0];

        var match = BaselineMatch.Of([lost], new Dictionary<SitePath, SourceFile>(), new Baseline([Baseline.EntryOf(lost, fingerprint)]));

        match.New.ShouldBe([lost]);
    }

    private (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = Program.Run(args, new Shell(output, TextWriter.Null, folder.Path));
        return (code, output.ToString());
    }
}
