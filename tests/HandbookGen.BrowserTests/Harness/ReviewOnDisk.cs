using System.Diagnostics;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Reviewing;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>The review of a change of three pages, written to a folder.</summary>
public sealed class ReviewOnDisk : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("handbookgen-").FullName;
    private readonly Lazy<string> folder;

    public ReviewOnDisk() => folder = new(Write);

    /// <summary>The folder of the review as a URL, with a slash at the end.</summary>
    public string Url => new Uri(Folder + "/").AbsoluteUri;

    /// <summary>Full path.</summary>
    public string Folder => folder.Value;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Write()
    {
        Page("_index", "Handbook", "Read about [hiring](/hiring/#offers).");
        Page(
            "hiring",
            "Hiring",
            "We answer within ten days.\n\nWe are kind.\n\n| Level | Salary |\n| --- | --- |\n| Senior | 70 |\n\nAlways.\n\n## Offers\n\nIn writing."
        );
        Page("start", "Start", "Come in.");
        Git("init", "-q");
        Git("add", "-A");
        Git("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-q", "-m", "base");
        Page(
            "hiring",
            "Hiring",
            "We answer within five days.\n\nWe are kind.\n\n| Level | Salary |\n| --- | --- |\n| Senior | 75 |\n\nAlways.\n\n## Our offers\n\nIn writing."
        );
        File.Delete(Path.Combine(root, "content", "start.md"));
        Page("welcome", "Welcome", "Come in, please.");
        var result = HandbookReview.Of(new PipelineRequest(root, new SiteConfig(), ShippedThemes.OfProgram, Base: "HEAD"), null);
        foreach (var file in ReviewFiles.Of(result, null).Files)
        {
            var path = Path.Combine(root, "review", file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }

        return Path.Combine(root, "review");
    }

    private void Page(string name, string title, string text)
    {
        Directory.CreateDirectory(Path.Combine(root, "content"));
        File.WriteAllText(Path.Combine(root, "content", name + ".md"), $"---\ntitle: {title}\n---\n{text}\n");
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = root })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
