using System.Runtime.Versioning;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

public sealed class SiteRootTests : IDisposable
{
    private readonly TempFolder folder = new();

    public SiteRootTests() => folder.Write("a/b/c/page.md");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Is_the_nearest_folder_with_settings()
    {
        folder.Write("statiq.json").Write("a/statiq.json");

        SiteRoot.Find(folder["a/b/c"]).ShouldBe(folder["a"]);
        SiteRoot.Find(folder["a"]).ShouldBe(folder["a"]);
        SiteRoot.Find(folder.Path).ShouldBe(folder.Path);
    }

    [Fact]
    public void Is_not_above_the_work_tree()
    {
        folder.Write("statiq.json").Write("a/b/.git/HEAD");

        SiteRoot.Find(folder["a/b/c"]).ShouldBeNull();
        SiteRoot.Find(folder["a"]).ShouldBe(folder.Path);
    }

    [Fact]
    public void Can_be_the_work_tree()
    {
        folder.Write("a/b/.git", "gitdir: elsewhere").Write("a/b/statiq.json");

        SiteRoot.Find(folder["a/b/c"]).ShouldBe(folder["a/b"]);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Is_not_in_a_folder_above_that_everybody_may_write_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        folder.Write("a/statiq.json");
        File.SetUnixFileMode(folder["a"], File.GetUnixFileMode(folder["a"]) | UnixFileMode.OtherWrite);

        SiteRoot.Find(folder["a/b/c"]).ShouldBeNull();
        SiteRoot.Find(folder["a"]).ShouldBe(folder["a"]);

        folder.Write("a/.git/HEAD");
        SiteRoot.Find(folder["a/b/c"]).ShouldBe(folder["a"]);
    }
}
