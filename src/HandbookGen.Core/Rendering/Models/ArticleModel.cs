using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Body;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Rendering;

/// <summary>Fills the model of a page.</summary>
internal static class ArticleModel
{
    public static PageModel Of(Site site, SitePage sitePage, Utf8Html body, EmbeddedUrls embedded, Theme theme)
    {
        var (page, config) = (sitePage.Page, site.Config);
        var frontMatter = page.FrontMatter;
        var place = site.Navigation[page];
        return new PageModel(
            SiteModel.Of(site, page.Url),
            KindOf(page),
            config.Language,
            page.Title,
            SiteModel.FullTitle(config, page.Title),
            frontMatter.Description ?? (page.Url == "/" ? config.SiteDescription : ""),
            config.LinkRoot + UrlPath.Encode(page.Url),
            CanonicalUrlOf(page, config),
            frontMatter.NoIndex ? "noindex" : null,
            body,
            BringsTitle(page),
            BreadcrumbsOf(page, place, config),
            NavigationBranch.Of(site, page, place),
            TocTree.Of(page.Headings),
            [.. DriOf(site, page)],
            FactsOf(site, page),
            ChildPagesOf(site, page),
            config.EditUrl.Length == 0 || page.IsGenerated
                ? null
                : config.EditUrl.Replace("{path}", UrlPath.Encode(page.Source.Path.Value)),
            Neighbour(place.Previous, page, config),
            Neighbour(place.Next, page, config),
            SocialOf(site, page),
            Utf8Html.Of(ContentSecurityPolicy.Of(theme.ScriptSourcesOf("page") + AnchorScript.SourceFor(body), embedded)),
            Utf8Html.Of(BreadcrumbData.Of(site, page)),
            LastChange.Of(site.History.Of(page.Source.Path)),
            PageSource.IsWritten(site, page) ? LinkWriter.Href(config, page.Url, PageSource.UrlOf(page)) : null,
            string.Join(' ', theme.Modules.Of(page)) is { Length: > 0 } modules ? modules : null,
            theme.Modules.HasDiagrams && CodeModules.DiagramIn(page) is not null
        );
    }

    // "# Account Based Marketing Team" is the title of the page "Account Based Marketing"; "# Overview" is not.
    private static bool BringsTitle(Page page) =>
        page.Headings.FirstOrDefault(heading => heading.IsListed) is { Level: 1, Text: { Length: > 0 } text }
        && (text.Contains(page.Title, StringComparison.OrdinalIgnoreCase) || page.Title.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static string KindOf(Page page) =>
        page.FrontMatter.Kind switch
        {
            PageType.Campaign => "campaign",
            PageType.Team => "team",
            PageType.JobFamily => "job-family",
            _ => page.SourceUrl.Kind == PageFileKind.Section ? "section" : "article",
        };

    private static string? CanonicalUrlOf(Page page, SiteConfig config) =>
        LinkWriter.Absolute(config, page.FrontMatter.CanonicalPath is { } path ? SourceUrl.UrlOf(path.Value) : page.Url);

    private static ImmutableArray<Breadcrumb> BreadcrumbsOf(Page page, NavigationEntry place, SiteConfig config) =>
        place.Ancestors.IsEmpty
            ? []
            :
            [
                .. place.Ancestors.Select(ancestor => new Breadcrumb(
                    Navigation.TitleOf(ancestor),
                    LinkWriter.Href(config, page.Url, ancestor.Url),
                    false
                )),
                new Breadcrumb(place.Title, null, true),
            ];

    public static IEnumerable<string> DriOf(Site site, Page page)
    {
        if (!page.FrontMatter.Dri.IsEmpty)
            return page.FrontMatter.Dri.Select(dri => site.Records.People.NameOf(dri.Value));
        return site.Records.CampaignOf(page)?.ManagerDri is { } manager ? [site.Records.People.NameOf(manager.Value)] : [];
    }

    public static ImmutableArray<Fact> FactsOf(Site site, Page page)
    {
        if (site.Records.CampaignOf(page) is { } campaign)
            return CampaignFacts.Of(campaign, page, site.Records);
        if (site.Records.TeamOf(page) is { } team)
            return TeamFacts.Of(team, page, site.Records);
        return site.Records.JobFamilyOf(page) is { } family ? JobFamilyFacts.Of(family, page, site.Records) : [];
    }

    private static ImmutableArray<ChildPage> ChildPagesOf(Site site, Page page)
    {
        if (page.SourceUrl.Kind != PageFileKind.Section || page.FrontMatter.NoList || page.FrontMatter.Kind != PageType.Article)
            return [];
        return
        [
            .. site
                .Navigation.ChildrenOf(page)
                .Select(child => new ChildPage(
                    Navigation.TitleOf(child),
                    LinkWriter.Href(site.Config, page.Url, child.Url),
                    page.FrontMatter.SimpleList ? "" : child.FrontMatter.Description ?? ""
                )),
        ];
    }

    private static PageLink? Neighbour(Page? neighbour, Page page, SiteConfig config) =>
        neighbour is null ? null : new PageLink(Navigation.TitleOf(neighbour), LinkWriter.Href(config, page.Url, neighbour.Url));

    // Social networks fetch the image on its own, so its URL needs the host.
    private static SocialCard SocialOf(Site site, Page page)
    {
        var frontMatter = page.FrontMatter;
        var image =
            frontMatter.TwitterImage is not { Length: > 0 } path ? null
            : path.StartsWith("https://", StringComparison.Ordinal) ? path
            : LinkWriter.Absolute(site.Config, "/" + path.TrimStart('/'));
        return new SocialCard(image, frontMatter.TwitterImageAlt, frontMatter.TwitterSite, frontMatter.TwitterCreator);
    }
}
