using HandbookGen.BrowserTests.Harness;
using HandbookGen.Tests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>Screenshots of the recorded merge requests, for people to look at.</summary>
public sealed class ReviewScreenshotTests(Browser browser)
{
    // Blue and red.
    private const string Before =
        "iVBORw0KGgoAAAANSUhEUgAAAKAAAABkAQMAAAA7eKnMAAAAA1BMVEVGbsi9rMADAAAAGElEQVR42mNgGAWjYBSMglEwCkbBKCAMAAg0AAH5R812AAAAAElFTkSuQmCC";
    private const string After =
        "iVBORw0KGgoAAAANSUhEUgAAAKAAAABkAQMAAAA7eKnMAAAAA1BMVEXIWjxX/TN7AAAAGElEQVR42mNgGAWjYBSMglEwCkbBKCAMAAg0AAH5R812AAAAAElFTkSuQmCC";

    private static readonly string Fixtures = Path.Combine(BuiltSite.Repository, "tests/HandbookGen.Tests/Fixtures/Review");

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task Takes_a_picture_of_every_recorded_review(int width, int height)
    {
        var pictures = Environment.GetEnvironmentVariable("HANDBOOKGEN_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(pictures), "Set HANDBOOKGEN_SCREENSHOTS to a folder to get pictures.");
        foreach (var fixture in Directory.EnumerateFiles(Fixtures, "*.txt").Order(StringComparer.Ordinal))
        {
            var root = Directory.CreateTempSubdirectory("handbookgen-").FullName;
            try
            {
                var (before, after) = FilesOf(Txtar.Parse(File.ReadAllText(fixture)));
                var folder = WrittenReview.Of(root, before, after);
                var pages = Directory.Exists(Path.Combine(folder, "pages")) ? Directory.EnumerateFiles(Path.Combine(folder, "pages")) : [];
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    await using var tab = await browser.Open(null, width, height, scheme);
                    foreach (var page in pages.Order(StringComparer.Ordinal).Take(2).Append(Path.Combine(folder, "index.html")))
                    {
                        await tab.Page.GotoAsync(new Uri(page).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                        var name =
                            $"review-{Path.GetFileNameWithoutExtension(fixture)}-{Path.GetFileNameWithoutExtension(page)}-{width}-{scheme}.png";
                        (
                            await tab.Page.ScreenshotAsync(
                                new PageScreenshotOptions { Path = Path.Combine(pictures!, name), FullPage = true }
                            )
                        ).ShouldNotBeEmpty();
                    }
                }
            }
            finally
            {
                Directory.Delete(root, recursive: true);
            }
        }
    }

    // As the tests that read these files: 'base/' has what was different, and the prose names what is new.
    private static (List<(string, string)> Before, List<(string, string)> After) FilesOf(Txtar fixture)
    {
        var lines = fixture.Prose.Split('\n').Select(line => line.Split(' ')).ToList();
        var added = lines
            .Where(line => line is ["new:", _])
            .Select(line => line[1])
            .Concat(lines.Where(line => line is ["renamed:", _, _]).Select(line => line[2]));
        var files = fixture
            .Sections.Where(section => section.Name is not ("changes.json" or "comment.md" or "CODEOWNERS"))
            .ToLookup(section => section.Name.StartsWith("base/"));
        var then = files[true].ToDictionary(file => file.Name["base/".Length..], file => file.Text);
        foreach (var file in files[false].Where(file => !added.Contains(file.Name)))
            then.TryAdd(file.Name, file.Text);
        return (
            [.. then.Select(file => (file.Key, file.Key.EndsWith(".png") ? Before : file.Value))],
            [.. files[false].Select(file => (file.Name, file.Name.EndsWith(".png") ? After : file.Text))]
        );
    }
}
