using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

public sealed class SiteLoaderTests : IDisposable
{
    private readonly TempFolder site = new();
    private readonly TempFolder outside = new();

    public void Dispose()
    {
        site.Dispose();
        outside.Dispose();
    }

    private LoadedSite Load(SiteConfig? config = null) => SiteLoader.Load(site.Path, config ?? new SiteConfig());

    private static IEnumerable<string> Pages(LoadedSite loaded) => loaded.Pages.Select(page => page.InputPath);

    private static IEnumerable<string> Lines(LoadedSite loaded) =>
        loaded.Diagnostics.Select(d => $"{d.Range.File}: {d.Severity} {d.RuleId}: {d.Message}");

    [Fact]
    public void Sorts_files_into_pages_assets_metadata_and_data()
    {
        site.Write("content/b.md")
            .Write("content/a/_index.MD")
            .Write("content/a/x.html.md")
            .Write("content/a/logo.png")
            .Write("content/_directory.yml")
            .Write("content/a/_directory.yml")
            .Write("content/data/team.yml")
            .Write("content/data/deep/utm.yaml")
            .Write("content/data/readme.md")
            .Write("content/a/other.yml")
            .Write("content/data.yml");
        var loaded = Load();
        Pages(loaded).ShouldBe(["a/_index.MD", "a/x.html.md", "b.md", "data/readme.md"]);
        loaded.Assets.Select(a => a.InputPath).ShouldBe(["a/logo.png", "a/other.yml", "data.yml"]);
        loaded.DirectoryMetadata.Select(m => m.InputPath).ShouldBe(["_directory.yml", "a/_directory.yml"]);
        loaded.Data.Select(d => d.InputPath).ShouldBe(["data/deep/utm.yaml", "data/team.yml"]);
        loaded.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Names_files_relative_to_the_root()
    {
        site.Write("content/a/b.md", "text").Write("content/a/c.png");
        outside.Write("d.md");
        var loaded = Load(new SiteConfig { InputPaths = ["content", outside.Path] });
        loaded.Pages[0].Source.Path.Value.ShouldBe("content/a/b.md");
        loaded.Pages[0].Source.Text.ShouldBe("text");
        loaded.Pages[1].Source.Path.Value.ShouldBe($"../{Path.GetFileName(outside.Path)}/d.md");
        loaded.Assets[0].Path.Value.ShouldBe("content/a/c.png");
        loaded.Assets[0].DiskPath.ShouldBe(Path.Combine(RealPath.Of(site.Path)!, "content", "a", "c.png"));
    }

    [Fact]
    public void Leaves_out_names_with_a_dot_and_excluded_paths()
    {
        site.Write("content/.hidden.md")
            .Write("content/.git/a.md")
            .Write("content/a/.b/c.md")
            .Write("content/drafts/deep/a.md")
            .Write("content/a/x.tmp.md")
            .Write("content/x.tmp.md")
            .Write("content/a/kept.md");
        Pages(Load(new SiteConfig { ExcludedPaths = ["drafts", "**/*.tmp.md"] })).ShouldBe(["a/kept.md"]);
    }

    [Fact]
    public void Takes_the_file_of_the_last_input_path()
    {
        site.Write("content/a.md", "old").Write("content/b.md", "kept").Write("extra/a.md", "new").Write("extra/c.md", "added");
        var loaded = Load(new SiteConfig { InputPaths = ["content", "extra"] });
        loaded.Pages.Select(p => p.Source.Text).ShouldBe(["new", "kept", "added"]);
        loaded.Pages[0].Source.Path.Value.ShouldBe("extra/a.md");
    }

    [Fact]
    public void Reports_a_missing_input_path_and_reads_the_others()
    {
        site.Write("content/a.md").Write("file");
        var loaded = Load(new SiteConfig { InputPaths = ["nowhere", "content", "file"] });
        Pages(loaded).ShouldBe(["a.md"]);
        Lines(loaded)
            .ShouldBe([
                "file: Error HB9006: The input path 'file' is not a folder.",
                "nowhere: Error HB9006: The input path 'nowhere' is not a folder.",
            ]);
    }

    [Fact]
    public void Goes_on_after_a_file_that_is_no_text()
    {
        site.Write("content/a.md", [0x61, 0xFF]).Write("content/b.md", [0x00]).Write("content/c.md").Write("content/d.png", [0xFF, 0x00]);
        var loaded = Load();
        Pages(loaded).ShouldBe(["c.md"]);
        loaded.UnreadablePages.Select(p => p.InputPath).ShouldBe(["a.md", "b.md"]);
        loaded.Diagnostics.Select(d => d.RuleId).ShouldBe(["HB9001", "HB9007"]);
    }

    [Fact]
    public void Does_not_read_the_output_folder()
    {
        site.Write("content/a.md").Write("output/b.md");
        Pages(Load(new SiteConfig { InputPaths = ["."] })).ShouldBe(["content/a.md"]);
    }

    [Fact]
    public void Does_not_follow_a_link_out_of_the_site()
    {
        outside.Write("secret.md").Write("folder/a.md");
        site.Write("content/a.md")
            .Link("content/s.md", outside["secret.md"])
            .Link("content/f", outside["folder"])
            .Link("content/two-steps.md", "f/a.md")
            .Link("content/nowhere.md", outside["nowhere"]);
        var loaded = Load();
        Pages(loaded).ShouldBe(["a.md"]);
        loaded.Diagnostics.ShouldAllBe(d => d.RuleId == "HB9004" && d.Severity == Severity.Warning);
        loaded
            .Diagnostics.Select(d => d.Range.File.Value)
            .ShouldBe(["content/f", "content/nowhere.md", "content/s.md", "content/two-steps.md"]);
        loaded.Diagnostics[3].Message.ShouldBe("The link 'content/two-steps.md' leads to 'f/a.md', outside the site, and is not followed.");
    }

    [Fact]
    public void Follows_links_inside_the_root_and_the_input_paths()
    {
        outside.Write("o.md", "outside");
        site.Write("shared/s.md", "shared")
            .Write("content/a.md", "a")
            .Link("content/linked", "../shared")
            .Link("content/b.md", "a.md")
            .Write("shared/with-a-long-name", "t")
            .Link("content/e.md", "../shared/with-a-long-name")
            .Link("content/o2.md", outside["o.md"]);
        var loaded = Load(new SiteConfig { InputPaths = ["content", outside.Path] });
        Pages(loaded).ShouldBe(["a.md", "b.md", "e.md", "linked/s.md", "o.md", "o2.md"]);
        loaded.Pages[1].Source.Text.ShouldBe("a");
        loaded.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Reads_an_input_path_that_is_a_link_inside_the_site()
    {
        site.Write("docs/pages/a.md").Link("content", "docs/pages");
        var loaded = Load();
        loaded.Pages.Single().Source.Path.Value.ShouldBe("content/a.md");
        loaded.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Reports_links_in_a_circle()
    {
        site.Write("content/a/x.md")
            .Write("content/b/y.md")
            .Link("content/a/up", "..")
            .Link("content/a/to-b", "../b")
            .Link("content/b/to-a", "../a")
            .Link("content/self.md", "self.md");
        var loaded = Load();
        Pages(loaded).ShouldBe(["a/to-b/y.md", "a/x.md", "b/to-a/x.md", "b/y.md"]);
        loaded.Diagnostics.ShouldAllBe(d => d.RuleId == "HB9004");
        loaded
            .Diagnostics.Select(d => d.Range.File.Value)
            .ShouldBe(["content/a/to-b/to-a", "content/a/up", "content/b/to-a/to-b", "content/b/to-a/up", "content/self.md"]);
    }

    [Fact]
    public void Reports_a_link_to_nothing()
    {
        site.Write("content/a.md").Link("content/gone.md", "nothing.md");
        var loaded = Load();
        Pages(loaded).ShouldBe(["a.md"]);
        Lines(loaded).ShouldBe(["content/gone.md: Error HB9006: The link 'content/gone.md' leads to 'nothing.md', which does not exist."]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Reports_a_file_that_is_gone_when_it_is_read(long length)
    {
        var (source, diagnostic) = TextFile.Read(
            new FoundFile("a.md", new SitePath("content/a.md"), site["content/a.md"], site["content/a.md"], length)
        );
        source.ShouldBeNull();
        diagnostic!.RuleId.ShouldBe("HB9006");
        diagnostic.Message.ShouldBe("'content/a.md' cannot be read: it was deleted after the folder was listed.");
    }

    [Fact]
    public void Reports_names_that_are_not_utf_8()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not allow such names.");
        site.Write("content/a\uFFFD.md", "a");
        Shell("""printf x > "$(printf 'b\377.md')" && printf x > "$(printf 'c\377.png')" && mkdir "$(printf 'd\377')" """);
        var loaded = Load();
        Shell("rm -r b* c* d*");
        Pages(loaded).ShouldBe(["a\uFFFD.md"]);
        loaded.Assets.ShouldBeEmpty();
        loaded
            .Diagnostics.Select(d => d.Message)
            .ShouldBe([
                "The name of 'content/b\uFFFD.md' is not UTF-8.",
                "The name of 'content/c\uFFFD.png' is not UTF-8.",
                "The name of 'content/d\uFFFD' is not UTF-8.",
            ]);
    }

    [Fact]
    public void Does_not_wait_for_a_named_pipe()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs mkfifo.");
        site.Write("content/a.md", "a");
        Shell("mkfifo pipe.md");
        site.Link("content/to-pipe.md", "pipe.md");
        Load().Pages.Select(p => p.Source.Text).ShouldBe(["a", "", ""]);
    }

    private void Shell(string command)
    {
        var start = new System.Diagnostics.ProcessStartInfo("sh") { WorkingDirectory = site["content"], ArgumentList = { "-c", command } };
        using var shell = System.Diagnostics.Process.Start(start)!;
        shell.WaitForExit();
        shell.ExitCode.ShouldBe(0);
    }
}
