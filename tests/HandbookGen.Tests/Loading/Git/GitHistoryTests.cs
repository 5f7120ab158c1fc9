using System.Diagnostics;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

public sealed class GitHistoryTests
{
    private static readonly SiteConfig Config = new();

    [Fact]
    public void Asks_nobody_outside_of_a_work_tree()
    {
        using var folder = new TempFolder().Write("content/a.md");

        GitHistory.Read(folder.Path, Config).ShouldBe(PageHistory.None);
    }

    [Fact]
    public void Reads_the_commits_of_a_site_below_the_top_of_its_repository()
    {
        using var folder = Repository();
        folder.Write("book/content/ä b.md", "one");
        Commit(folder, "Ada", "2026-01-02T03:04:05+02:00");
        folder.Write("book/content/ä b.md", "two").Write("elsewhere.md");
        Commit(folder, "Bob", "2026-02-03T00:30:00+02:00");

        var history = GitHistory.Read(folder["book"], Config);

        history.Diagnostics.ShouldBeEmpty();
        history.ByPath.Keys.ShouldBe(["content/ä b.md"]);
        var file = history.Of(new SitePath("content/ä b.md"))!;
        file.LastChange.ShouldBe(new DateTimeOffset(2026, 2, 2, 22, 30, 0, TimeSpan.Zero));
        file.Contributors.ShouldBe(["Ada", "Bob"]);
    }

    [Fact]
    public void Can_be_switched_off()
    {
        using var folder = Repository();
        folder.Write("content/a.md");
        Commit(folder, "Ada", "2026-01-02T03:04:05Z");

        GitHistory.Read(folder.Path, Config with { PageHistory = false }).ShouldBe(PageHistory.None);
    }

    [Fact]
    public void Tells_that_nothing_is_committed_in_a_place_that_exists()
    {
        using var folder = Repository();
        folder.Write("content/a.md");

        var problem = GitHistory.Read(folder.Path, Config).Diagnostics.ShouldHaveSingleItem();
        problem.Message.ShouldBe("Pages show no history: nothing is committed yet.");
        problem.Range.File.Value.ShouldBe("content");

        folder.Write("statiq.json", "{}");
        GitHistory.Read(folder.Path, Config).Diagnostics[0].Range.File.Value.ShouldBe("statiq.json");
    }

    [Fact]
    public void Tells_why_there_is_no_history()
    {
        Assert.SkipUnless(HasGit(), "There is no program 'git'.");
        using var folder = new TempFolder();
        folder.Write(".git", "gitdir: nowhere\n");

        var problem = GitHistory.Read(folder.Path, Config).Diagnostics.ShouldHaveSingleItem();

        (problem.RuleId, problem.Severity).ShouldBe((FileDiagnostics.UnknownHistory.Id, Severity.Information));
        problem.Message.ShouldStartWith("Pages show no history: git says 'fatal: ");
    }

    [Fact]
    public void Reads_the_day_of_the_commit_that_is_checked_out()
    {
        using var folder = Repository();
        CommitDay.Read(folder.Path, Config).ShouldBeNull();
        folder.Write("content/a.md");
        Commit(folder, "Ada", "2026-02-03T00:30:00+02:00");

        CommitDay.Read(folder.Path, Config).ShouldBe(new DateOnly(2026, 2, 3));
        CommitDay.Read(folder.Path, Config with { CurrentDateTime = DateTimeOffset.UnixEpoch }).ShouldBeNull();
        using var elsewhere = new TempFolder();
        CommitDay.Read(elsewhere.Path, Config).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-02-02", true)]
    [InlineData("2026-02-03", false)]
    [InlineData("2026-02-04", false)]
    public void Last_days_are_compared_with_it(string left, bool isReported)
    {
        using var folder = Repository();
        folder.Write("content/a.md", "---\ntitle: A\ndri: Ann\n---\n").Write("content/data/people.yml", $"- name: Ann\n  left: {left}\n");
        Commit(folder, "Ada", "2026-02-03T00:30:00+02:00");

        var result = HandbookPipeline.Check(
            new PipelineRequest(folder.Path, Config with { Run = new RunDates(DateTimeOffset.MaxValue, null) }, ShippedThemes.OfProgram)
        );

        result.Diagnostics.Any(diagnostic => diagnostic.RuleId == "HB3008").ShouldBe(isReported);
    }

    private static TempFolder Repository()
    {
        Assert.SkipUnless(HasGit(), "There is no program 'git'.");
        var folder = new TempFolder();
        Run(folder, "init", "-q");
        return folder;
    }

    private static void Commit(TempFolder folder, string author, string date)
    {
        Run(folder, "add", "-A");
        Run(
            folder,
            "-c",
            $"user.name={author}",
            "-c",
            $"user.email={author}@example.com",
            "-c",
            "commit.gpgSign=false",
            "commit",
            "-q",
            "-m",
            "x",
            "--date",
            date
        );
        void Run(TempFolder where, params string[] arguments) => GitHistoryTests.Run(where, arguments, date);
    }

    private static void Run(TempFolder folder, params string[] arguments) => Run(folder, arguments, "2026-01-01T00:00:00Z");

    private static void Run(TempFolder folder, string[] arguments, string date)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path, Environment = { ["GIT_COMMITTER_DATE"] = date } }
        )!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }

    private static bool HasGit()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["--version"]) { RedirectStandardOutput = true })!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
