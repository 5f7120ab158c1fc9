using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Rendering.Body;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

public sealed class BodyHeadingsTests
{
    [Fact]
    public void Reads_a_heading_that_is_not_closed_up_to_the_next_one()
    {
        var file = new SourceFile(new SitePath("content/page.md"), "");
        var site = HandbookPipeline.ParseAndIndex(new MarkedSite([file], []).Load(), new SiteConfig(), forRendering: false).Site;
        var page = site.Pages.Single(page => page.Page.Source.Path == file.Path).Page;

        BodyHeadings.Of(page, "<h1>a<h2>b <b>c</b></h2></h1>"u8).Select(heading => heading.Text).ShouldBe(["a", "b c"]);
    }
}
