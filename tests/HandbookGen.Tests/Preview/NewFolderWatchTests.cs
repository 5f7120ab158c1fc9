using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview;

/// <summary>
/// The system reports nothing from a new folder until it is watched, which is too late for files that are written at once.
/// </summary>
[Trait("Category", "Slow")]
public sealed class NewFolderWatchTests : IDisposable
{
    private const int Tries = 200;

    private readonly TempFolder site = new TempFolder().Write("statiq.json", "{}").Write("content/a.md", "first");

    [Theory]
    [InlineData("content/new", "page.md")]
    [InlineData("content/new", "nested/deeper/page.md")]
    [InlineData("data/new", "nested/page.md")]
    public async Task Sees_a_file_that_is_written_at_once(string folder, string page)
    {
        using var copy = new WatchedCopy(site);
        for (var number = 0; number < Tries; number++)
        {
            site.Write($"{folder}{number}/{page}", $"page {number}");
            await copy.Settle();
            copy[$"{folder}{number}/{page}"].ShouldBe($"page {number}");
            Directory.Delete(site[$"{folder}{number}"], recursive: true);
        }
    }

    [Fact]
    public async Task Sees_a_file_that_is_written_at_once_into_an_input_that_is_new_each_time()
    {
        using var copy = new WatchedCopy(site, WatchedCopy.FilesOf(site, "x/y/z"), null, null);
        for (var number = 0; number < Tries; number++)
        {
            site.Write("x/y/z/nested/page.md", $"page {number}");
            await copy.Settle();
            Directory.Delete(site["x"], recursive: true);
            await copy.Settle();
        }
    }

    public void Dispose() => site.Dispose();
}
