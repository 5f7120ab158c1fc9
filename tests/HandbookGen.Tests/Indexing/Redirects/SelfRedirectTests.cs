using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Indexing;

public class SelfRedirectTests
{
    [Theory]
    [InlineData("./", null)]
    [InlineData("/faq/", null)]
    [InlineData("/", "/")]
    [InlineData("https://example.com/", "https://example.com/")]
    [InlineData("https://example.org/", null)]
    public void A_page_redirects_unless_it_would_lead_to_itself(string target, string? leadsTo)
    {
        var page = new ContentFile(
            new SourceFile(new SitePath("content/faq/_index.md"), $"---\nredirect_to: '{target}'\n---\n"),
            "faq/_index.md"
        );
        var home = new ContentFile(new SourceFile(new SitePath("content/_index.md"), "Home"), "_index.md");

        var config = new SiteConfig { RedirectHosts = ["example.com"] };
        var (site, _) = HandbookPipeline.ParseAndIndex(new LoadedSite([home, page], [], [], [], []), config, forRendering: true);

        site.RedirectOf(site.PageByUrl["/faq/"].Page)?.Url.ShouldBe(leadsTo);
        (site.RedirectOf(site.PageByUrl["/faq/"].Page) is null).ShouldBe(leadsTo is null);
    }
}
