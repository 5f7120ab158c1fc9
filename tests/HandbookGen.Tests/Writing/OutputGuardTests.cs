using HandbookGen.Configuration;
using HandbookGen.Tests.Harness;
using HandbookGen.Writing;

namespace HandbookGen.Tests.Writing;

public sealed class OutputGuardTests : IDisposable
{
    private readonly TempFolder site = new TempFolder().Write("site/content/a.md").Write("site/themes/handbook/x");

    public void Dispose() => site.Dispose();

    private string? Refusal(SiteConfig config, bool force = false)
    {
        var diagnostic = OutputGuard.Check(site["site"], config, force);
        diagnostic?.RuleId.ShouldBe("HB9023");
        diagnostic?.Help.ShouldNotBeNull();
        return diagnostic?.Message;
    }

    [Theory]
    [InlineData(".", "is or contains the root of the site")]
    [InlineData("", "is or contains the root of the site")]
    [InlineData("..", "is or contains the root of the site")]
    [InlineData("content", "is or contains the input path 'content'")]
    [InlineData("content/", "is or contains the input path 'content'")]
    [InlineData("content/out", "is inside the input path 'content'")]
    [InlineData("x/../content/out", "is inside the input path 'content'")]
    [InlineData("themes", "is or contains the theme path 'themes'")]
    [InlineData("themes/handbook/out", "is inside the theme 'handbook'")]
    public void Refuses_the_folders_that_the_site_is_made_of(string output, string reason)
    {
        var config = new SiteConfig { OutputPath = output };
        Refusal(config, force: false).ShouldBe($"The output path '{output}' {reason}.");
        Refusal(config, force: true).ShouldBe($"The output path '{output}' {reason}.");
    }

    [Theory]
    [InlineData("output")]
    [InlineData("contents")]
    [InlineData("../output")]
    [InlineData("themes/other")]
    public void Allows_a_folder_of_its_own(string output) => Refusal(new SiteConfig { OutputPath = output }).ShouldBeNull();

    [Fact]
    public void Allows_a_folder_below_a_root_that_is_an_input() => Refusal(new SiteConfig { InputPaths = ["."] }).ShouldBeNull();

    [Fact]
    public void Refuses_an_input_path_outside_the_root() =>
        Refusal(new SiteConfig { InputPaths = ["../more"], OutputPath = "../more/output" })
            .ShouldBe("The output path '../more/output' is inside the input path '../more'.");

    [Fact]
    public void Looks_through_links()
    {
        site.Link("elsewhere/output", "../site/content/out").Link("elsewhere/circle", "circle");
        Refusal(new SiteConfig { OutputPath = "../elsewhere/output" })
            .ShouldBe("The output path '../elsewhere/output' is inside the input path 'content'.");
        Refusal(new SiteConfig { OutputPath = "../elsewhere/circle" })
            .ShouldBe("The output path '../elsewhere/circle' contains a loop of symbolic links.");
    }

    [Fact]
    public void Refuses_a_file()
    {
        site.Write("site/output");
        Refusal(new SiteConfig()).ShouldBe("The output path 'output' is a file.");
    }

    [Fact]
    public void Refuses_a_folder_with_files_of_others_unless_forced()
    {
        site.Write("site/output/a/b/photo.jpg");
        Refusal(new SiteConfig()).ShouldBe("The output path 'output' contains files that HandbookGen did not write.");
        Refusal(new SiteConfig(), force: true).ShouldBeNull();
    }

    [Theory]
    [InlineData("handbookgen 1 1\nindex.html\n", null)]
    [InlineData("handbookgen 1 1\r\nindex.html\r\n", null)]
    [InlineData("handbookgen 2 whatever\n", "contains files that a newer version of HandbookGen wrote")]
    [InlineData("", "contains files and a damaged manifest, so HandbookGen cannot tell which files it wrote")]
    [InlineData("handbookgen 1 2\nindex.html\n", "contains files and a damaged manifest, so HandbookGen cannot tell which files it wrote")]
    [InlineData(
        "handbookgen 1 1\n../index.html\n",
        "contains files and a damaged manifest, so HandbookGen cannot tell which files it wrote"
    )]
    public void Trusts_only_a_whole_manifest(string manifest, string? reason)
    {
        site.Write("site/output/index.html").Write("site/output/.handbookgen/manifest.txt", manifest);
        Refusal(new SiteConfig()).ShouldBe(reason is null ? null : $"The output path 'output' {reason}.");
    }

    [Fact]
    public void Allows_the_rest_of_a_first_build_that_came_to_a_sudden_end()
    {
        site.Write("site/output/.handbookgen/staging/1", "half");
        Refusal(new SiteConfig()).ShouldBeNull();
    }
}
