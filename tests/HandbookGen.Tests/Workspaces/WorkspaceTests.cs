using System.Runtime.CompilerServices;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Workspaces;

public sealed class WorkspaceTests : IDisposable
{
    private readonly EditedSite site = new();

    private TempFolder Folder => site.Folder;

    public void Dispose() => site.Dispose();

    [Fact]
    public void Parses_only_the_page_that_changed()
    {
        var before = Open();
        var after = Apply(before, Append("content/guide.md", "More.\n"));

        PageAt(after, "/guide/").ShouldNotBe(PageAt(before, "/guide/"));
        foreach (var page in before.Site!.Pages.Select(page => page.Page).Where(page => page.Url != "/guide/" && !page.IsGenerated))
            PageAt(after, page.Url).ShouldBeSameAs(page);
    }

    [Fact]
    public void Parses_the_pages_that_include_a_file_that_changed()
    {
        var before = Open();
        var after = Apply(before, Append("assets/includes/legal.md", "More.\n"));

        PageAt(after, "/guide/").ShouldNotBe(PageAt(before, "/guide/"));
        PageAt(after, "/teams/brand/").ShouldBeSameAs(PageAt(before, "/teams/brand/"));
    }

    [Fact]
    public void Parses_the_pages_below_a_folder_whose_metadata_changed()
    {
        var before = Open();
        var after = Apply(before, Append("content/campaigns/_directory.yml", "tags: [campaign]\n"));

        PageAt(after, "/campaigns/devops/").FrontMatter.Tags.Single().ShouldBe("campaign");
        PageAt(after, "/teams/brand/").ShouldBeSameAs(PageAt(before, "/teams/brand/"));
    }

    [Fact]
    public void Leaves_out_what_git_ignores_as_soon_as_it_does()
    {
        var before = Open();
        var ignored = Apply(before, Write("content/.gitignore", "/guide.md\n"));
        var after = Apply(ignored, Write("content/.gitignore", ""));

        ignored.Site!.PageByUrl.ShouldNotContainKey("/guide/");
        after.Site!.PageByUrl.ShouldContainKey("/guide/");
    }

    [Fact]
    public void Parses_nothing_if_anything_may_have_changed_but_nothing_has()
    {
        var before = Open();
        var after = before.Apply(ChangeSet.Unknown);

        PageAt(after, "/guide/").ShouldBeSameAs(PageAt(before, "/guide/"));
    }

    [Fact]
    public void Keeps_its_pages_while_a_mistake_in_the_settings_comes_and_goes()
    {
        var before = Open();
        var settings = Folder.Read("statiq.json");
        var broken = Apply(before, Write("statiq.json", "{"));
        var missed = broken.Apply(new ChangeSet([Append("content/teams/brand.md", "Written meanwhile.\n")]));
        var after = Apply(missed, Write("statiq.json", settings));

        broken.Site.ShouldBeNull();
        broken.CanRender.ShouldBeFalse();
        broken.Render("guide/index.html").ShouldBeNull();
        broken.Result.Diagnostics.Single().Range.File.Value.ShouldBe("statiq.json");
        PageAt(after, "/guide/").ShouldBeSameAs(PageAt(before, "/guide/"));
        TextAt(after, "teams/brand/index.html").ShouldContain("Written meanwhile.");
    }

    [Fact]
    public void Stays_as_it_was_for_those_who_read_an_earlier_version()
    {
        var before = Open();
        var after = Apply(before, Append("content/guide.md", "[New](/newly-broken/)\n"));

        TextAt(after, "guide/index.html").ShouldContain("newly-broken");
        TextAt(before, "guide/index.html").ShouldNotContain("newly-broken");
        after.Result.Diagnostics.ShouldContain(diagnostic => diagnostic.Message.Contains("newly-broken"));
        before.Result.Diagnostics.ShouldNotContain(diagnostic => diagnostic.Message.Contains("newly-broken"));
    }

    [Fact]
    public void Sees_the_text_of_an_editor_until_its_file_is_reported_without_one()
    {
        var page = Folder["content/guide.md"];
        var typed = Open().Apply(new ChangeSet([new FileChange(page, "# Typed\n")]));
        var stillTyped = Apply(typed, Append("content/later.md", "More.\n")).Apply(ChangeSet.Unknown);
        var closed = stillTyped.Apply(new ChangeSet([new FileChange(page)]));

        TextAt(typed, "guide/index.html").ShouldContain("Typed");
        TextAt(stillTyped, "guide/index.html").ShouldContain("Typed");
        TextAt(closed, "guide/index.html").ShouldNotContain("Typed");
    }

    [Fact]
    public async Task Renders_from_several_threads_while_the_next_versions_are_made()
    {
        var workspace = Open();
        var expected = TextAt(workspace, "guide/index.html");
        var end = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 3)
            .Select(_ =>
                Task.Run(() =>
                {
                    for (var count = 0; !end.IsCancellationRequested || count == 0; count++)
                    {
                        TextAt(workspace, "guide/index.html").ShouldBe(expected);
                        workspace.Result.Diagnostics.Length.ShouldBeGreaterThan(0);
                    }
                })
            )
            .ToArray();
        var next = workspace;
        for (var i = 0; i < 20; i++)
            next = Apply(next, Append("content/guide.md", $"Line {i}.\n"));
        end.Cancel();

        await Task.WhenAll(readers);
        TextAt(next, "guide/index.html").ShouldContain("Line 19.");
    }

    [Fact]
    public void Lets_go_of_earlier_versions()
    {
        var (workspace, earlier) = Edited();
        GC.Collect();

        earlier.Where(version => version.IsAlive).ShouldBeEmpty();
        GC.KeepAlive(workspace);
    }

    // Not inlined, so that no variable of the test holds an earlier version.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (Workspace Last, List<WeakReference> Earlier) Edited()
    {
        var workspace = Open();
        var earlier = new List<WeakReference>();
        for (var i = 0; i < 3; i++)
        {
            _ = (
                workspace.Result,
                workspace.MakeSearchFiles(CancellationToken.None),
                workspace.Copies,
                TextAt(workspace, "guide/index.md")
            );
            earlier.AddRange([new(workspace), new(workspace.Site), new(PageAt(workspace, "/guide/"))]);
            workspace = Apply(workspace.With(PageHistory.None), Append("content/guide.md", "More.\n"));
        }

        return (workspace, earlier);
    }

    [Fact]
    public void Takes_over_the_history_without_reading_anything()
    {
        var workspace = Open();
        Append("content/guide.md", "Not read.\n");
        var history = WrittenHistory.Of(Txtar.Parse("-- history --\n2026-01-31 Ada\nM content/guide.md\n"));
        var dated = workspace.With(history);

        TextAt(dated, "guide/index.md").ShouldContain("lastmod: 2026-01-31");
        TextAt(dated, "guide/index.md").ShouldNotContain("Not read.");
        TextAt(Apply(dated, new FileChange(Folder["content/guide.md"])), "guide/index.md").ShouldContain("lastmod: 2026-01-31");
        dated.Result.Diagnostics.ShouldBe(workspace.Result.Diagnostics);
        dated.Result.Site.ShouldBeSameAs(dated.Site);
    }

    [Fact]
    public void Lists_what_a_site_is_made_from()
    {
        Folder.Write("statiq.json", """{ "InputPaths": ["content", "other"], "ThemePaths": ["themes", "brand"] }""");
        var other = Path.GetFullPath("other", Folder.Path);

        Open()
            .Inputs.Except([other])
            .Select(path => Path.GetRelativePath(Folder.Path, path).Replace('\\', '/'))
            .ShouldBe(
                [
                    "statiq.json",
                    "handbookgen-baseline.json",
                    "anchors.lock",
                    ".gitignore",
                    .. SiteSign.Files,
                    "data",
                    "assets",
                    "layouts",
                    "content",
                    "themes",
                    "brand",
                    ".git/HEAD",
                    ".git/refs/heads",
                    ".git/packed-refs",
                    ".git/reftable",
                ],
                ignoreOrder: true
            );
    }

    private Workspace Open() =>
        Workspace.Open(new WorkspaceRequest(Folder.Path, ConfigOverrides.None, ShippedThemes.None, DateTimeOffset.UnixEpoch));

    private static Workspace Apply(Workspace workspace, FileChange change) => workspace.Apply(new ChangeSet([change]));

    private FileChange Write(string path, string text)
    {
        Folder.Write(path, text);
        return new FileChange(Folder[path]);
    }

    private FileChange Append(string path, string text) => Write(path, Folder.Read(path) + text);

    private static Page PageAt(Workspace workspace, string url) => workspace.Site!.PageByUrl[url].Page;

    private static string TextAt(Workspace workspace, string path) => Encoding.UTF8.GetString(workspace.Render(path)!.Bytes.Span);
}
