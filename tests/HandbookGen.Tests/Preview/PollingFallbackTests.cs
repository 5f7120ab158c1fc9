using System.Collections.Immutable;
using HandbookGen.Cli.Preview;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview;

/// <summary>When the system's watcher fails.</summary>
public sealed class PollingFallbackTests : IDisposable
{
    private static readonly WatchOptions Quick = WatchOptions.Default with { PollEvery = TimeSpan.FromMilliseconds(20) };

    private readonly TempFolder site = new TempFolder().Write("statiq.json", "{}").Write("content/a.md", "first");
    private readonly FailingWatch watch = new();

    [Fact]
    public async Task Polls_after_an_error_and_reads_everything_again()
    {
        using var copy = Watch();
        copy.IsPolling.ShouldBeFalse();
        site.Write("content/a.md", "what the watcher never reports");
        watch.Fail(new IOException("no more folders may be watched (fs.inotify.max_user_watches)."));
        await copy.Settle(canFail: true);
        copy.Answers.ShouldHaveSingleItem().IsComplete.ShouldBeFalse();
        copy["content/a.md"].ShouldBe("what the watcher never reports");
        copy.IsPolling.ShouldBeTrue();
        var said = copy.Said.ShouldHaveSingleItem();
        said.ShouldContain("no more folders may be watched (fs.inotify.max_user_watches).");
        said.ShouldEndWith("Looking for changes every 20 ms instead.");

        site.Write("content/new/b.md", "new");
        await copy.Settle(canFail: true);
        copy["content/new/b.md"].ShouldBe("new");
        copy.Said.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Polls_after_an_overflow()
    {
        using var copy = Watch();
        site.Write("content/a.md", "what the watcher never reports");
        watch.Fail(new InternalBufferOverflowException());
        await copy.Settle(canFail: true);
        copy.Answers.ShouldHaveSingleItem().IsComplete.ShouldBeFalse();
        copy.Said.ShouldBe(["More files changed at once than the system can report. Looking for changes every 20 ms instead."]);
    }

    [Fact]
    public async Task Polls_when_the_watcher_cannot_start()
    {
        using var copy = new WatchedCopy(site, Quick, () => throw new IOException("no more instances are allowed."));
        copy.IsPolling.ShouldBeTrue();
        copy.Said.ShouldHaveSingleItem().ShouldContain("no more instances are allowed.");
        site.Write("content/a.md", "the second text");
        await copy.Settle(canFail: true);
        copy["content/a.md"].ShouldBe("the second text");
    }

    [Fact]
    public async Task Polls_and_reads_everything_again_when_a_watcher_for_a_new_input_cannot_start()
    {
        using var copy = new WatchedCopy(site, Quick, () => new FailingWatch(site["docs"]));
        site.Write("docs/b.md", "first").Write("content/a.md", "the second text");
        copy.Follow("statiq.json", "content", "docs");
        copy.IsPolling.ShouldBeTrue();
        await copy.Settle(canFail: true);
        copy.Answers.ShouldHaveSingleItem().IsComplete.ShouldBeFalse();
        copy["docs/b.md"].ShouldBe("first");
    }

    [Fact]
    public void Gives_up_what_it_used_before()
    {
        var copy = Watch();
        copy.Dispose();
        watch.IsDisposed.ShouldBeTrue();
    }

    public void Dispose() => site.Dispose();

    private WatchedCopy Watch() => new(site, Quick, () => watch);

    // Reports nothing but faults.
    private sealed class FailingWatch(string? unwatchable = null) : NativeWatch
    {
        public bool IsDisposed { get; private set; }

        public void Fail(Exception fault) => Report(new WatchEvent("", IsContent: false, fault));

        public override void Dispose()
        {
            IsDisposed = true;
            base.Dispose();
        }

        protected override bool IsWatched(string path) => false;

        protected override ImmutableArray<WatchedPlace> WatchAnew(WatchedFiles watched, IReadOnlyCollection<string> moved) =>
            unwatchable is not null && watched.Inputs.Contains(unwatchable) ? throw new IOException("no more folders may be watched.") : [];
    }
}
