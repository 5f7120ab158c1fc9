using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Reviewing;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>The review of a change, written to a folder.</summary>
internal static class WrittenReview
{
    private const string Folder = "review";

    /// <summary>Commits the first files, replaces them by the second ones, and reviews that.</summary>
    /// <param name="root">Full path of an empty folder.</param>
    /// <param name="before">Paths and texts; a picture in Base64.</param>
    /// <param name="after">Files that are not here are deleted.</param>
    /// <returns>The full path of the folder of the review.</returns>
    public static string Of(string root, IEnumerable<(string Path, string Text)> before, IEnumerable<(string Path, string Text)> after)
    {
        Write(root, before);
        Git(root, "init", "-q");
        Git(root, "add", "-A");
        Git(root, "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-q", "-m", "base");
        foreach (var (path, _) in before)
            File.Delete(Path.Combine(root, path));
        Write(root, after);
        var config = new SiteConfig { Analyzers = ImmutableDictionary<string, Severity>.Empty.Add("All", Severity.Information) };
        var request = new PipelineRequest(root, config, ShippedThemes.OfProgram, Base: "HEAD");
        var result = HandbookReview.Of(request, new ConfigResult(config, []), null);
        var (files, pictures) = ReviewFiles.Of(result, null);
        foreach (var file in files)
            File.WriteAllBytes(Placed(Path.Combine(root, Folder, file.Name)), file.Bytes.ToArray());
        foreach (var picture in pictures.Where(picture => File.Exists(picture.File.DiskPath)))
            File.Copy(picture.File.DiskPath!, Placed(Path.Combine(root, Folder, picture.Name)));
        foreach (var picture in pictures.Where(picture => picture.File is { DiskPath: null, ObjectId: not null }))
        {
            var (path, text) = before.Single(file => file.Path == picture.File.Path.Value);
            File.WriteAllBytes(Placed(Path.Combine(root, Folder, picture.Name)), BytesOf(path, text));
        }

        return Path.Combine(root, Folder);
    }

    private static void Write(string root, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
            File.WriteAllBytes(Placed(Path.Combine(root, path)), BytesOf(path, text));
    }

    private static byte[] BytesOf(string path, string text) =>
        path.EndsWith(".png") ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text);

    private static string Placed(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static void Git(string root, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = root })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
