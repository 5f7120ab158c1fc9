using HandbookGen.Cli.Preview;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview;

/// <summary>The watcher for other systems than Linux, as far as it works here as well.</summary>
public sealed class SystemWatchTests : IDisposable
{
    private readonly TempFolder site = new TempFolder().Write("statiq.json", "{}").Write("content/a.md", "first");

    [Fact]
    public async Task Sees_files_and_folders_that_are_written_replaced_renamed_and_deleted()
    {
        using var copy = new WatchedCopy(site, create: () => new SystemWatch());
        site.Write("content/a.md", "the second text").Write("content/new/deep/b.md", "new");
        await copy.Settle();
        site.Write("content/.new", "the third text").Write("statiq.json", "{ }");
        File.Move(site["content/.new"], site["content/a.md"], overwrite: true);
        await copy.Settle();
        File.Move(site["content/a.md"], site["content/new/c.md"]);
        site.Write("data/people.yml", "- name: Ada\n");
        await copy.Settle();
        Directory.Delete(site["content/new"], recursive: true);
        await copy.Settle();
        (copy["content/a.md"], copy["data/people.yml"], copy["statiq.json"]).ShouldBe((null, "- name: Ada\n", "{ }"));
        copy.IsPolling.ShouldBeFalse();
    }

    [Fact]
    public async Task Sleeps_while_a_neighbour_of_the_settings_changes()
    {
        using var copy = new WatchedCopy(site, create: () => new SystemWatch());
        (await copy.WokenBy(() => site.Write("README.md", "one").Write("output/index.html", "two"))).ShouldBeEmpty();
    }

    public void Dispose() => site.Dispose();
}
