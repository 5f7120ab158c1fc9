using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Tests.Commands;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Workspaces;

/// <summary><c>preview --untrusted</c>.</summary>
public sealed class TrustedWorkspaceTests : IDisposable
{
    private readonly TempFolder site = new();

    public TrustedWorkspaceTests()
    {
        site.Write("content/_index.md", "---\ntitle: Home\n---\n")
            .Write("statiq.json", """{ "SiteTitle": "Ours" }""")
            .Write("themes/handbook/assets/custom.css", "/* ours */");
        FileCommand.RunGit(["init", "-q"], site.Path);
        FileCommand.RunGit(["add", "-A"], site.Path);
        FileCommand.RunGit(["commit", "-q", "-m", "One"], site.Path);
        site.Write("statiq.json", """{ "SiteTitle": "Theirs" }""").Write("themes/handbook/assets/custom.css", "/* theirs */");
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void Shows_settings_and_theme_of_the_commit_before_and_after_an_edit()
    {
        var workspace = Open("HEAD");
        Shows(workspace, "Ours", "/* ours */");

        site.Write("statiq.json", """{ "SiteTitle": "Others" }""").Write("content/_index.md", "---\ntitle: Start\n---\n");
        var changed = workspace.Apply(new ChangeSet([new FileChange(site["statiq.json"]), new FileChange(site["content/_index.md"])]));

        Shows(changed, "Ours", "/* ours */");
        Text(changed, "index.html").ShouldContain("Start");
        changed.Result.Diagnostics.Select(diagnostic => diagnostic.RuleId).ShouldContain("HB9036");
    }

    [Fact]
    public void Shows_the_defaults_without_a_commit()
    {
        var workspace = Open(null);
        workspace.Site!.Config.SiteTitle.ShouldBe(new SiteConfig().SiteTitle);
        workspace.Render("assets/custom.css").ShouldBeNull();
        workspace.AssetAt("assets/custom.css").ShouldBeNull();
    }

    private static void Shows(Workspace workspace, string title, string style)
    {
        workspace.Site!.Config.SiteTitle.ShouldBe(title);
        workspace.AssetAt("assets/custom.css").ShouldBeNull();
        Text(workspace, "assets/custom.css").ShouldBe(style);
    }

    private Workspace Open(string? commit) =>
        Workspace.Open(
            new WorkspaceRequest(site.Path, ConfigOverrides.None, ShippedThemes.OfProgram, DateTimeOffset.UnixEpoch)
            {
                Trusted = TrustedCommit.Read(site.Path, commit).Commit,
            }
        );

    private static string Text(Workspace workspace, string path) => Encoding.UTF8.GetString(workspace.Render(path)!.Bytes.Span);
}
