using System.Diagnostics;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Workspaces;

public sealed class WorkspaceHistoryTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("files")]
    [InlineData("reftable")]
    public void Notices_a_commit(string format)
    {
        var main = Repository(format);
        var workspace = Open(main);

        var changed = Changed(main, () => Commit(main, "content/_index.md"));

        Touches(workspace, changed).ShouldBeTrue(string.Join("\n", changed));
        Touches(workspace, [Path.Combine(folder[main], "content", "_index.md")]).ShouldBeFalse();
        Touches(workspace, [Path.Combine(folder[main], ".git", "index")]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("files")]
    [InlineData("reftable")]
    public void Notices_a_commit_and_a_checkout_in_a_linked_work_tree(string format)
    {
        var main = Repository(format);
        Git(folder[main], "worktree", "add", "-q", "-b", "side", folder["linked"]);
        var workspace = Open("linked");

        Touches(workspace, Changed(main, () => Commit("linked", "content/_index.md"))).ShouldBeTrue();
        Touches(workspace, Changed(main, () => Git(folder["linked"], "checkout", "-q", "--detach", "HEAD~1"))).ShouldBeTrue();
    }

    [Fact]
    public void Compares_dates_with_the_day_of_a_new_commit()
    {
        var main = Repository("files");
        folder.Write(main + "/content/campaign.md", "---\ntitle: Later\ntype: campaign\nstatus: planned\nlaunch_date: 2026-03-01\n---\n");
        Commit(main, "content/campaign.md", "2026-01-31T12:00:00Z");
        var before = Open(main);
        var changed = Changed(main, () => Commit(main, "content/_index.md", "2026-06-30T12:00:00Z"));

        var after = before.Apply(new ChangeSet([.. changed.Select(path => new FileChange(path))]));

        before.Site!.Config.Today.ShouldBe(new DateOnly(2026, 1, 31));
        after.Site!.Config.Today.ShouldBe(new DateOnly(2026, 6, 30));
        before.Result.Diagnostics.ShouldNotContain(diagnostic => diagnostic.RuleId == "HB3011");
        after.Result.Diagnostics.ShouldContain(diagnostic => diagnostic.RuleId == "HB3011");
    }

    [Fact]
    public void Notices_that_other_settings_may_ask_for_another_history()
    {
        var workspace = Open(Repository("files"));

        Touches(workspace, [Path.Combine(folder["main"], "statiq.json")]).ShouldBeTrue();
        workspace.TouchesHistory(ChangeSet.Unknown).ShouldBeTrue();
    }

    [Fact]
    public void Shows_no_history_when_the_settings_turn_it_off()
    {
        var main = Repository("files");
        var history = GitHistory.Read(folder[main], new SiteConfig());
        var workspace = Open(main).With(history);
        folder.Write(main + "/statiq.json", """{ "PageHistory": false }""");

        var off = workspace.Apply(new ChangeSet([new FileChange(folder[main + "/statiq.json"])]));

        workspace.Site!.History.ByPath.ShouldNotBeEmpty();
        off.Site!.History.ByPath.ShouldBeEmpty();
    }

    private static bool Touches(Workspace workspace, IEnumerable<string> paths) =>
        workspace.TouchesHistory(new ChangeSet([.. paths.Select(path => new FileChange(path))]));

    private Workspace Open(string name) =>
        Workspace.Open(new WorkspaceRequest(folder[name], ConfigOverrides.None, ShippedThemes.None, DateTimeOffset.UnixEpoch));

    // The files of a repository that an action creates or changes, as a watcher would report them.
    private List<string> Changed(string main, Action action)
    {
        var git = folder[main + "/.git"];
        Dictionary<string, string> Contents() =>
            Directory
                .EnumerateFiles(git, "*", SearchOption.AllDirectories)
                .ToDictionary(path => path, path => Convert.ToHexString(File.ReadAllBytes(path)));
        var before = Contents();
        action();
        return [.. Contents().Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key)];
    }

    private string Repository(string format)
    {
        var version = Git(folder.Path, "version").Split(' ')[2].Split('.');
        Assert.SkipWhen(
            format == "reftable" && (int.Parse(version[0]), int.Parse(version[1])).CompareTo((2, 45)) < 0,
            "Git knows reftable since version 2.45."
        );
        Git(
            folder.Path,
            format == "files" ? ["init", "-q", "-b", "main", "main"] : ["init", "-q", "-b", "main", "--ref-format=" + format, "main"]
        );
        folder.Write("main/content/_index.md", "---\ntitle: Home\n---\n");
        Commit("main", "content/_index.md");
        Commit("main", "content/_index.md");
        return "main";
    }

    private void Commit(string name, string path, string date = "2026-01-01T12:00:00Z")
    {
        var file = Path.Combine(folder[name], path);
        File.AppendAllText(file, "\nMore.\n");
        Git(folder[name], "add", "-A");
        Git(folder[name], date, ["-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "Change"]);
    }

    private static string Git(string where, params string[] arguments) => Git(where, "2026-01-01T12:00:00Z", arguments);

    private static string Git(string where, string date, string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = where,
                RedirectStandardOutput = true,
                Environment =
                {
                    ["GIT_COMMITTER_DATE"] = date,
                    ["GIT_AUTHOR_DATE"] = date,
                    ["GIT_CONFIG_GLOBAL"] = "",
                    ["GIT_CONFIG_NOSYSTEM"] = "1",
                },
            }
        )!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, string.Join(' ', arguments));
        return output;
    }
}
