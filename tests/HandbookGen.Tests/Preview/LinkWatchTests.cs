using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview;

/// <summary>Symbolic links, which lead to other places than those that are watched.</summary>
public sealed class LinkWatchTests : IDisposable
{
    private readonly TempFolder site = new TempFolder()
        .Write("statiq.json", "{}")
        .Write("content/a.md", "first")
        .Write("shared/deep/b.md", "first")
        .Link("content/shared", "../shared")
        .Write("texts/c.md", "first")
        .Link("content/c.md", "../texts/c.md");

    public static TheoryData<bool> Ways => FileWatchTests.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_changes_in_a_folder_that_a_link_leads_to(bool polls)
    {
        using var copy = Watch(polls);
        site.Write("shared/deep/b.md", "the second text").Write("shared/new/d.md", "new");
        await copy.Settle();
        copy["content/shared/deep/b.md"].ShouldBe("the second text");
        copy["content/shared/new/d.md"].ShouldBe("new");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_changes_of_a_file_that_a_link_leads_to(bool polls)
    {
        using var copy = Watch(polls);
        site.Write("texts/c.md", "the second text");
        await copy.Settle();
        copy["content/c.md"].ShouldBe("the second text");
        File.Delete(site["texts/c.md"]);
        await copy.Settle();
        site.Write("texts/c.md", "back");
        await copy.Settle();
        copy["content/c.md"].ShouldBe("back");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Follows_a_link_that_is_created_and_one_that_leads_elsewhere(bool polls)
    {
        site.Write("other/e.md", "first");
        using var copy = Watch(polls);
        site.Link("content/new", "../other");
        await copy.Settle();
        site.Write("other/e.md", "the second text");
        await copy.Settle();
        copy["content/new/e.md"].ShouldBe("the second text");
        File.Delete(site["content/new"]);
        site.Link("content/new", "../texts");
        await copy.Settle();
        site.Write("texts/f.md", "new");
        await copy.Settle();
        copy["content/new/e.md"].ShouldBeNull();
        copy["content/new/f.md"].ShouldBe("new");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Follows_links_in_a_folder_that_is_moved_in(bool polls)
    {
        site.Write("other/e.md", "first").Link("outside/link", "../other");
        using var copy = Watch(polls);
        Directory.Move(site["outside"], site["content/inside"]);
        File.Delete(site["content/inside/link"]);
        site.Link("content/inside/link", "../../other");
        await copy.Settle();
        site.Write("other/e.md", "the second text");
        await copy.Settle();
        copy["content/inside/link/e.md"].ShouldBe("the second text");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Watches_an_input_that_is_a_link(bool polls)
    {
        site.Write("real/x/g.md", "first").Link("data", "real");
        using var copy = Watch(polls);
        site.Write("real/x/g.md", "the second text");
        await copy.Settle();
        copy["data/x/g.md"].ShouldBe("the second text");
        File.Delete(site["data"]);
        await copy.Settle();
        copy["data/x/g.md"].ShouldBeNull();
        site.Link("data", "shared");
        await copy.Settle();
        copy["data/deep/b.md"].ShouldBe("first");
    }

    [Fact]
    public async Task Survives_links_that_lead_in_circles_and_out_of_the_site()
    {
        using var outside = new TempFolder().Write("secret.md", "first");
        site.Write("content/last.md").Link("content/loop", "..").Link("content/self", "self").Link("content/out", outside.Path);
        using var copy = Watch(polls: false);
        (await copy.WokenBy(() => outside.Write("secret.md", "second"))).ShouldBeEmpty();
    }

    public void Dispose() => site.Dispose();

    private WatchedCopy Watch(bool polls) => new(site, FileWatchTests.OptionsOf(polls));
}
