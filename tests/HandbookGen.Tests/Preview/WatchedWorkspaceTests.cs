using System.Text;
using HandbookGen.Cli;
using HandbookGen.Cli.Preview;
using HandbookGen.Configuration;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Preview;

/// <summary>A watch and a workspace together: after any changes on disk, the site is that of a fresh run.</summary>
[Trait("Category", "Slow")]
public sealed class WatchedWorkspaceTests : IDisposable
{
    private const int Bursts = 8;
    private const int ChangesOfBurst = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Folders = ["content", "content/a", "content/a/b", "content/c", "shared", "shared/d", "outside"];

    private readonly TempFolder site = new TempFolder().AsFragment().Write("content/_index.md", "Home.").Write("shared/x.md", "X.");
    private int written;

    private WorkspaceRequest Request => new(site.Path, ConfigOverrides.None, SiteOptions.ShippedThemes, DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public async Task Follows_random_changes(int seed, bool polls)
    {
        site.Link("content/link", "../shared");
        var random = new Random(seed);
        var inputs = Workspace.InputsOf(site.Path, new SiteConfig());
        using var watch = FileWatch.Start(
            new(site.Path, inputs, [site["output"]]),
            FileWatchTests.OptionsOf(polls),
            line => Assert.Fail(line)
        );
        var workspace = Workspace.Open(Request);
        var history = new List<string>();
        for (var burst = 0; burst < Bursts; burst++)
        {
            for (var change = 0; change < ChangesOfBurst; change++)
                history.Add(Change(random));
            using var patience = new CancellationTokenSource(Patience);
            while (Differences(workspace) is { Length: > 0 } different)
            {
                try
                {
                    var changes = await watch.Next(patience.Token);
                    history.Add(
                        $"  reported: {string.Join(' ', changes.Files.Select(file => Path.GetRelativePath(site.Path, file.DiskPath)))}"
                    );
                    workspace = workspace.Apply(changes);
                }
                catch (OperationCanceledException)
                {
                    throw new TimeoutException($"Not followed: {different}, after\n{string.Join('\n', history)}");
                }
            }
        }
    }

    public void Dispose() => site.Dispose();

    private string Change(Random random)
    {
        var (from, to) = (Folders[random.Next(Folders.Length)], Folders[random.Next(Folders.Length)]);
        var name = $"{from}/{random.Next(4)}.md";
        var text = $"Text {++written} with a [link](/a/{random.Next(4)}/).";
        switch (random.Next(8))
        {
            case 0 or 1:
                site.Write(name, text);
                return $"write {name}";
            case 2:
                site.Write($"{from}/.new", text);
                File.Move(site[$"{from}/.new"], site[name], overwrite: true);
                return $"replace {name}";
            case 3:
                if (site.Exists(name))
                    File.Delete(site[name]);
                return $"delete {name}";
            case 4 when CanMove(from, to):
                Directory.Move(site[from], site[$"{to}/moved{written}"]);
                return $"move {from} into {to}";
            case 5 when from.Contains('/') && site.Exists(from):
                Directory.Delete(site[from], recursive: true);
                return $"delete folder {from}";
            case 6:
                site.Write($"{from}/deep{random.Next(3)}/er/page.md", text);
                return $"write in new folders of {from}";
            default:
                site.Write("data/people.yml", $"- name: Person {written}\n  handle: p{written}\n");
                return "write data";
        }
    }

    private bool CanMove(string from, string to) =>
        from is not ("content" or "shared")
        && site.Exists(from)
        && site.Exists(to)
        && !$"{to}/".StartsWith($"{from}/", StringComparison.Ordinal);

    // The first thing that differs from a fresh run; empty for nothing.
    private string Differences(Workspace followed)
    {
        var fresh = Workspace.Open(Request);
        var (now, then) = (fresh.Result.Diagnostics.Select(Line).ToList(), followed.Result.Diagnostics.Select(Line).ToList());
        if (now.Except(then).Concat(then.Except(now)).FirstOrDefault() is { } finding)
            return finding;
        if (fresh.Files.Except(followed.Files).Concat(followed.Files.Except(fresh.Files)).FirstOrDefault() is { } file)
            return file;
        return fresh.Files.FirstOrDefault(path => TextOf(fresh, path) != TextOf(followed, path)) ?? "";
    }

    private static string TextOf(Workspace workspace, string path) => Encoding.UTF8.GetString(workspace.Render(path)!.Bytes.Span);

    private static string Line(HandbookGen.Diagnostics.Diagnostic finding) =>
        $"{finding.Range.File}({finding.Range.Line}): {finding.Message}";
}
