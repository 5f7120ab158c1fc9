using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview;

/// <summary>What never wakes the preview.</summary>
public sealed class QuietWatchTests : IDisposable
{
    private readonly TempFolder site = new TempFolder()
        .Write("statiq.json", "{}")
        .Write("content/a.md", "first")
        .Write("content/last.md", "first");

    [Theory]
    [InlineData("README.md")]
    [InlineData("statiq.json.bak")]
    [InlineData("output/handbook/index.html")]
    [InlineData("node_modules/x/index.js")]
    [InlineData(".git/index.lock")]
    [InlineData(".git/refs/heads/main")]
    public async Task Sleeps_while_a_neighbour_of_the_inputs_changes(string neighbour)
    {
        foreach (var polls in new[] { false, true })
        {
            using var copy = new WatchedCopy(site, FileWatchTests.OptionsOf(polls));
            (await copy.WokenBy(() => WriteTwiceAndDelete(neighbour))).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("content/.a.md.swp")]
    [InlineData("content/4913")]
    [InlineData("content/a.md~")]
    [InlineData("content/#a.md#")]
    [InlineData("content/.#a.md")]
    [InlineData("content/a.md___jb_tmp___")]
    [InlineData("content/a.md.tmp")]
    [InlineData("content/a.md.handbookgen-new")]
    [InlineData("content/.obsidian/workspace.json")]
    public async Task Sleeps_while_an_editor_writes_its_own_files(string file)
    {
        foreach (var polls in new[] { false, true })
        {
            using var copy = new WatchedCopy(site, FileWatchTests.OptionsOf(polls));
            (await copy.WokenBy(() => WriteTwiceAndDelete(file))).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Names_only_the_page_that_an_editor_replaces()
    {
        using var copy = new WatchedCopy(site);
        var woken = await copy.WokenBy(() =>
        {
            site.Write("content/a.md.tmp", "second");
            File.Move(site["content/a.md.tmp"], site["content/a.md"], overwrite: true);
        });
        woken.Distinct().ShouldBe(["content/a.md"]);
        copy["content/a.md"].ShouldBe("second");
    }

    // Vim with 'backupcopy=no', its default on Linux.
    [Fact]
    public async Task Never_shows_a_page_as_gone_while_it_is_saved()
    {
        using var copy = new WatchedCopy(site);
        for (var save = 0; save < 20; save++)
        {
            File.Move(site["content/a.md"], site["content/a.md~"]);
            site.Write("content/a.md", $"text {save}");
            File.Delete(site["content/a.md~"]);
            await copy.Settle();
            copy.Answers.Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Is_awake_for_folders_that_are_called_like_files_of_editors()
    {
        using var copy = new WatchedCopy(site);
        site.Write("content/4913/page.md", "first");
        await copy.Settle();
        copy["content/4913/page.md"].ShouldBe("first");
    }

    [Fact]
    public async Task Sleeps_while_the_output_folder_inside_an_input_changes()
    {
        foreach (var polls in new[] { false, true })
        {
            using var copy = new WatchedCopy(site, new(site.Path, [site.Path], [site["output"]]), FileWatchTests.OptionsOf(polls), null);
            (await copy.WokenBy(() => WriteTwiceAndDelete("output/handbook/index.html"))).ShouldBeEmpty();
        }
    }

    public void Dispose() => site.Dispose();

    private void WriteTwiceAndDelete(string name)
    {
        site.Write(name, "one").Write(name, "another");
        File.Delete(site[name]);
    }
}
