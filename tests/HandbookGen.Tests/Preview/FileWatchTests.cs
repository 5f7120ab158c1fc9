using HandbookGen.Cli.Preview;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview;

/// <summary>On a real disk: what editors, git and people do to files, once with the system's reports and once with polling.</summary>
public sealed class FileWatchTests : IDisposable
{
    private readonly TempFolder site = new TempFolder()
        .Write("statiq.json", "{}")
        .Write("content/a.md", "first")
        .Write("content/handbook/b.md", "first")
        .Write("content/handbook/deep/c.md", "first");

    public static TheoryData<bool> Ways => [false, true];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_a_file_that_is_written_in_place(bool polls)
    {
        using var copy = Watch(polls);
        site.Write("content/handbook/b.md", "the second text");
        await copy.Settle();
        copy["content/handbook/b.md"].ShouldBe("the second text");
        copy.Said.ShouldBeEmpty();
        copy.IsPolling.ShouldBe(polls);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_an_atomic_save(bool polls)
    {
        using var copy = Watch(polls);
        for (var save = 0; save < 20; save++)
        {
            site.Write("content/handbook/.b.md.new", $"text {new string('x', save)}");
            File.Move(site["content/handbook/.b.md.new"], site["content/handbook/b.md"], overwrite: true);
            await copy.Settle();
            copy["content/handbook/b.md"].ShouldBe($"text {new string('x', save)}");
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_settings_that_are_replaced_deleted_and_created(bool polls)
    {
        using var copy = Watch(polls);
        site.Write(".new", "{ }");
        File.Move(site[".new"], site["statiq.json"], overwrite: true);
        await copy.Settle();
        File.Delete(site["statiq.json"]);
        await copy.Settle();
        copy["statiq.json"].ShouldBeNull();
        site.Write("statiq.json", "{\n}");
        await copy.Settle();
        copy["statiq.json"].ShouldBe("{\n}");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_files_that_are_created_renamed_and_deleted(bool polls)
    {
        using var copy = Watch(polls);
        site.Write("content/new.md", "new");
        await copy.Settle();
        File.Move(site["content/new.md"], site["content/handbook/renamed.md"]);
        await copy.Settle();
        (copy["content/new.md"], copy["content/handbook/renamed.md"]).ShouldBe((null, "new"));
        File.Delete(site["content/handbook/renamed.md"]);
        await copy.Settle();
        copy["content/handbook/renamed.md"].ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_a_folder_that_is_moved_out_and_in_and_changed_there(bool polls)
    {
        using var copy = Watch(polls);
        Directory.Move(site["content/handbook"], site["elsewhere"]);
        await copy.Settle();
        copy["content/handbook/deep/c.md"].ShouldBeNull();
        Directory.Move(site["elsewhere"], site["content/again"]);
        await copy.Settle();
        copy["content/again/deep/c.md"].ShouldBe("first");
        site.Write("content/again/deep/c.md", "the second text");
        await copy.Settle();
        copy["content/again/deep/c.md"].ShouldBe("the second text");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_a_folder_that_is_deleted_and_created_again(bool polls)
    {
        using var copy = Watch(polls);
        for (var time = 1; time <= 10; time++)
        {
            Directory.Delete(site["content/handbook"], recursive: true);
            site.Write("content/handbook/deep/c.md", new string('x', time));
            await copy.Settle();
        }

        copy["content/handbook/deep/c.md"].ShouldBe("xxxxxxxxxx");
        copy["content/handbook/b.md"].ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_an_input_that_is_deleted_and_created_again(bool polls)
    {
        using var copy = Watch(polls);
        for (var time = 1; time <= 10; time++)
        {
            Directory.Delete(site["content"], recursive: true);
            site.Write("content/handbook/deep/c.md", new string('x', time));
            await copy.Settle();
        }

        Directory.Delete(site["content"], recursive: true);
        await copy.Settle();
        copy["content/handbook/deep/c.md"].ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Awaits_an_input_and_the_folders_above_it(bool polls)
    {
        using var copy = new WatchedCopy(site, WatchedCopy.FilesOf(site, "a/b/c", "x/settings.json"), OptionsOf(polls), null);
        site.Write("a/b/c/d/page.md", "first");
        await copy.Settle();
        copy["a/b/c/d/page.md"].ShouldBe("first");
        site.Write("a/b/c/d/page.md", "the second text");
        await copy.Settle();
        Directory.Move(site["a"], site["a2"]);
        await copy.Settle();
        copy["a/b/c/d/page.md"].ShouldBeNull();
        Directory.Move(site["a2"], site["a"]);
        site.Write("x/settings.json", "{}");
        await copy.Settle();
        (copy["a/b/c/d/page.md"], copy["x/settings.json"]).ShouldBe(("the second text", "{}"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Loses_no_file_of_a_checkout(bool polls)
    {
        foreach (var page in Enumerable.Range(0, 1000))
            site.Write($"content/{page % 40}/{page}.md", $"{page}");
        using var copy = Watch(polls);
        foreach (var page in Enumerable.Range(0, 1000))
        {
            File.Delete(site[$"content/{page % 40}/{page}.md"]);
            site.Write($"content/{page % 50}/{page}.md", $"{page} of another branch");
        }

        await copy.Settle();
        copy["content/49/999.md"].ShouldBe("999 of another branch");
        copy.Said.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sees_what_is_new_among_the_inputs(bool polls)
    {
        site.Write("docs/page.md", "first");
        using var copy = Watch(polls);
        copy.Follow("statiq.json", "docs");
        await copy.Settle();
        copy["docs/page.md"].ShouldBe("first");
        site.Write("docs/page.md", "the second text");
        await copy.Settle();
        site.Write("content/a.md", "no longer part of the site");
        site.Write("docs/page.md", "the third text of it");
        await copy.Settle();
        copy.Answers.SelectMany(answer => answer.Files).ShouldAllBe(file => !file.DiskPath.StartsWith(site["content"]));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Ends_when_it_is_disposed_and_when_it_is_stopped(bool polls)
    {
        var copy = Watch(polls);
        using var stop = new CancellationTokenSource();
        var first = copy.Next(stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        var second = copy.Next(CancellationToken.None);
        copy.Dispose();
        await Should.ThrowAsync<OperationCanceledException>(second);
        await Should.ThrowAsync<OperationCanceledException>(copy.Next(CancellationToken.None));
    }

    public void Dispose() => site.Dispose();

    internal static WatchOptions OptionsOf(bool polls) =>
        polls ? new WatchOptions(PollAlways: true, TimeSpan.FromMilliseconds(20)) : WatchOptions.Default;

    private WatchedCopy Watch(bool polls) => new(site, OptionsOf(polls));
}
