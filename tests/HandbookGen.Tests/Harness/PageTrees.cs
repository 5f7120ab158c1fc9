using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Harness;

/// <summary>The syntax trees of pages, which the program does not keep.</summary>
internal static class PageTrees
{
    public static PageTree Of(Page page, IncludeFiles includes) =>
        PageTree.Of(page.Source, page.FrontMatter.BodyStart, page.Dialect, includes, new SiteConfig());
}
