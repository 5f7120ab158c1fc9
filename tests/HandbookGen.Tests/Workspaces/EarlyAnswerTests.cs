using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Workspaces;

public sealed class EarlyAnswerTests : IDisposable
{
    private readonly EditedSite site = new();
    private readonly Workspace workspace;

    public EarlyAnswerTests()
    {
        Folder.Write("content/writer.md", "---\ntitle: Writer\ntype: job-family\ndepartment: Marketing\n---\n");
        workspace = Workspace.Open(new WorkspaceRequest(Folder.Path, ConfigOverrides.None, ShippedThemes.None, DateTimeOffset.UnixEpoch));
    }

    private TempFolder Folder => site.Folder;

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("content/_index.md")]
    [InlineData("content/guide.md")]
    [InlineData("content/teams/_index.md")]
    [InlineData("content/teams/brand.md")]
    [InlineData("content/campaigns/devops.md")]
    [InlineData("content/writer.md")]
    [InlineData("content/old/page.html.md")]
    [InlineData("content/teams/field/travel/index.md")]
    public void Renders_an_edit_of_the_text_as_the_next_version_does(string path)
    {
        Folder.Write(path, Folder.Read(path) + "\nMore *text* and a [link](/guide/).\n\n## A new heading\n");
        var change = new FileChange(Folder[path]);

        var early = workspace.RenderEarly(change).ShouldNotBeNull();

        var next = workspace.Apply(new ChangeSet([change]));
        var html = Encoding.UTF8.GetString(early.Html.Span);
        html.ShouldContain("More <em>text</em>");
        html.ShouldBe(
            Encoding.UTF8.GetString(next.Render(early.Url.TrimStart('/') + (early.Url.EndsWith('/') ? "index.html" : ""))!.Bytes.Span)
        );
    }

    [Fact]
    public void Renders_the_new_facts_of_a_campaign()
    {
        var path = "content/campaigns/devops.md";
        Folder.Write(path, Folder.Read(path).Replace("manager_dri: Ada", "manager_dri: Grace"));

        Encoding.UTF8.GetString(workspace.RenderEarly(new FileChange(Folder[path]))!.Html.Span).ShouldContain("Grace");
    }

    [Fact]
    public void Renders_the_text_of_an_editor()
    {
        var early = workspace.RenderEarly(new FileChange(Folder["content/guide.md"], "---\ntitle: Guide\n---\nTyped.\n"));

        Encoding.UTF8.GetString(early!.Html.Span).ShouldContain("Typed.");
    }

    [Theory]
    [InlineData("content/guide.md", "---\ntitle: Guide\nurl: /manual/\n---\n")]
    [InlineData("content/guide.md", "---\ntitle: Guide\ntype: team\n---\n")]
    [InlineData("content/guide.md", "---\ntitle: Guide\ndraft: true\n---\n")]
    [InlineData("content/guide.md", "---\ntitle: Guide\nredirect_to: /\n---\n")]
    [InlineData("content/guide.md", "---\ntitle: \"Guide\n---\n")]
    [InlineData("content/guide.md", "")]
    [InlineData("content/guide.md", "a\0b")]
    [InlineData("content/new.md", "# New\n")]
    [InlineData("content/later.md", "---\ntitle: Later\n---\n")]
    [InlineData("content/data/people.yml", "- { name: Ada }\n")]
    [InlineData("assets/includes/team.md", "Who?\n")]
    [InlineData("content/images/logo.svg", "<svg />")]
    [InlineData("statiq.json", "{}")]
    [InlineData("notes.txt", "")]
    public void Leaves_to_the_next_version_what_changes_more_than_a_page(string path, string text)
    {
        Folder.Write(path, text);

        workspace.RenderEarly(new FileChange(Folder[path])).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(200, false)]
    public void Leaves_calls_beyond_the_limit_of_the_site_to_the_next_version(int count, bool isEarly)
    {
        Folder.Write("statiq.json", "{ \"MaxTotalSize\": \"1 MB\" }");
        Folder.Write("content/lists.md", "---\ntitle: Lists\n---\n" + string.Concat(Enumerable.Repeat("{{< people >}}\n\n", 50)));
        var limited = Workspace.Open(new WorkspaceRequest(Folder.Path, ConfigOverrides.None, ShippedThemes.None, DateTimeOffset.UnixEpoch));
        limited.Result.Diagnostics.ShouldNotContain(diagnostic => diagnostic.RuleId == "HB9033");

        var text = "---\ntitle: Guide\n---\n" + string.Concat(Enumerable.Repeat("{{< people >}}\n\n", count));

        (limited.RenderEarly(new FileChange(Folder["content/guide.md"], text)) is not null).ShouldBe(isEarly);
    }

    [Fact]
    public void Leaves_a_page_that_is_gone_to_the_next_version()
    {
        File.Delete(Folder["content/guide.md"]);

        workspace.RenderEarly(new FileChange(Folder["content/guide.md"])).ShouldBeNull();
        workspace.RenderEarly(new FileChange(Folder["content"])).ShouldBeNull();
    }

    [Fact]
    public void Leaves_a_page_to_the_next_version_if_the_theme_cannot_render_it()
    {
        const string template = "themes/handbook/templates/page.sbn-html";
        Folder.Write(template, "{{ if title == 'Guide' }}{{ while true }}{{ end }}{{ end }}");
        var next = workspace.Apply(new ChangeSet([new FileChange(Folder[template])]));

        next.Render("guide/index.html")!.Fault.ShouldNotBeNull();
        next.RenderEarly(new FileChange(Folder["content/guide.md"])).ShouldBeNull();
    }

    [Fact]
    public void Has_no_answer_while_the_settings_or_the_theme_are_broken()
    {
        Folder.Write("statiq.json", "{");
        var broken = workspace.Apply(new ChangeSet([new FileChange(Folder["statiq.json"])]));

        broken.RenderEarly(new FileChange(Folder["content/guide.md"])).ShouldBeNull();
    }
}
