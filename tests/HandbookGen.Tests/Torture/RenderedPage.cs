using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Torture;

/// <summary>The text of a single page as HTML, and as browsers parse it.</summary>
internal static class RenderedPage
{
    public static string Body(string source, Dialect dialect)
    {
        var config = new SiteConfig { Dialects = [new ByGlob<Dialect>("**", dialect)] };
        var file = new SourceFile(new SitePath("content/page.md"), source);
        var (site, _) = HandbookPipeline.ParseAndIndex(new MarkedSite([file], []).Load(), config, forRendering: true);
        return PageHtml.Of(site.Pages.Single(), site);
    }

    /// <summary>The page in a frame like the theme's.</summary>
    public static IDocument InFrame(string body)
    {
        // With scripting enabled, the content of a noscript element is text, as it is for readers.
        var options = new HtmlParserOptions { IsScripting = true };
        var context = BrowsingContext.New();
        return new HtmlParser(options, context).ParseDocument(
            $"<!doctype html><html><head><title>x</title></head><body><main><article>{body}</article><footer "
                + "id=\"of-page\"></footer></main><footer id=\"of-site\"></footer></body></html>"
        );
    }
}
