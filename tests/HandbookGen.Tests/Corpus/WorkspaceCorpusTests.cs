using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;
using HandbookGen.Tests.Workspaces;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Corpus;

/// <summary>The law of workspaces on a real handbook, whose pages nobody wrote for this test.</summary>
[Trait("Category", "Slow")]
public sealed class WorkspaceCorpusTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Random random = new(1);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Follows_edits_of_a_real_handbook()
    {
        var source = Path.Combine(Harness.Corpus.Find("www"), "source");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            folder.Write("content/" + Path.GetRelativePath(source, file).Replace('\\', '/'), File.ReadAllBytes(file));
        var request = new WorkspaceRequest(folder.Path, ConfigOverrides.None, ShippedThemes.OfProgram, DateTimeOffset.UnixEpoch);
        var workspace = Workspace.Open(request);
        workspace.CanRender.ShouldBeTrue();
        var pages = workspace.Site!.Pages.Select(page => page.Page).Where(page => !page.IsGenerated).Select(page => page.Source.Path.Value);
        var files = pages.Order(StringComparer.Ordinal).ToList();
        var story = new List<string>();
        for (var i = 0; i < 24; i++)
        {
            var path = files[random.Next(files.Count)];
            var (name, changes) = Edit(i % 6, path);
            story.Add($"{name} {path}");
            workspace = workspace.Apply(new ChangeSet([.. changes.Select(each => new FileChange(folder[each]))]));
            if (i % 12 == 11)
                workspace.ShouldBeAs(Workspace.Open(request), string.Join("\n", story));
        }
    }

    private (string Name, string[] Changes) Edit(int kind, string path)
    {
        if (!File.Exists(folder[path]))
            return ("nothing", []);
        var text = folder.Read(path);
        switch (kind)
        {
            case 0:
                folder.Write(path, text + "\nMore, with a [link](/handbook/) and an [anchor](#more).\n");
                return ("text", [path]);
            case 1:
                folder.Write(path, text.Replace("title:", "title: New", StringComparison.Ordinal));
                return ("title", [path]);
            case 2:
                folder.Write(path, text.Replace("\n## ", "\n## More ", StringComparison.Ordinal));
                return ("headings", [path]);
            case 3:
                File.Delete(folder[path]);
                return ("delete", [path]);
            case 4:
                var target = Path.Combine(Path.GetDirectoryName(path)!, "moved.md").Replace('\\', '/');
                File.Move(folder[path], folder[target], overwrite: true);
                return ("move", [path, target]);
            default:
                folder.Write(path, "---\ntitle: \"\n" + text);
                return ("break", [path]);
        }
    }
}
