using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Body;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Rendering;

/// <summary>Fills the model of a page.</summary>
internal static class ArticleModel
{
    private const int MostChanges = 200;

    /// <param name="heading">As <see cref="RepeatedTitle.TakeFrom"/>.</param>
    public static PageModel Of(Site site, SitePage sitePage, string heading, Utf8Html body, EmbeddedUrls embedded, Theme theme)
    {
        var (page, config) = (sitePage.Page, site.Config);
        var frontMatter = page.FrontMatter;
        var place = site.Navigation[page];
        ImmutableArray<PersonModel> dri = [.. PeopleOf(site, page, page)];
        var home = HomePage.Of(site, page);
        var facts = FactsOf(site, page);
        var words = site.Records.WordsOf(page);
        var language = site.Records.LanguageOf(page);
        return new PageModel(
            SiteModel.Of(site, page.Url),
            KindOf(page),
            language,
            words,
            LinkWriter.Href(config, page.Url, ScriptWords.UrlOf(words)),
            page.Title,
            SiteModel.FullTitle(config, page.Title),
            frontMatter.Description ?? (page.Url == "/" ? config.SiteDescription : ""),
            LinkWriter.BelowRoot(config, page.Url),
            CanonicalUrlOf(page, config),
            frontMatter.NoIndex ? "noindex" : null,
            body,
            heading,
            BreadcrumbsOf(site, page, place),
            NavigationBranch.Of(site, page, place),
            TocTree.Of(BodyHeadings.Of(page, body.Bytes)),
            dri,
            facts,
            ChildPagesOf(site, page),
            config.EditUrl.Length == 0 || page.IsGenerated
                ? null
                : config.EditUrl.Replace("{path}", UrlPath.Encode(page.Source.Path.Value)),
            Neighbour(site, place.Previous, page),
            Neighbour(site, place.Next, page),
            SocialOf(site, page),
            Utf8Html.Of(
                ContentSecurityPolicy.Of(
                    theme.ScriptSourcesOf(TemplateOf(page, theme)) + AnchorScript.SourceFor(body),
                    AllowedSources.Of(config, embedded)
                )
            ),
            Utf8Html.Of(BreadcrumbData.Of(site, page)),
            LastChange.Of(site.History.Of(page.Source.Path), words),
            PageSource.IsWritten(site, page) ? LinkWriter.Href(config, page.Url, PageSource.UrlOf(page)) : null,
            string.Join(' ', theme.Modules.Of(page)) is { Length: > 0 } modules ? modules : null,
            theme.Modules.HasDiagrams && CodeModules.DiagramIn(page) is not null,
            PersonCard.Of(
                sitePage,
                dri.Concat(facts.SelectMany(fact => fact.Values).Select(value => value.Person).OfType<PersonModel>())
                    .Concat(home?.People ?? []),
                site.Records
            ),
            sitePage.Expansions.Values.Concat(sitePage.Appended).Any(expansion => expansion.HasRecords)
        )
        {
            Home = home,
            Changes = frontMatter.Layout == PageLayout.RecentChanges ? RecentChanges.Of(site, page, MostChanges) : [],
            ListsChanges = frontMatter.Layout == PageLayout.RecentChanges,
            Backlinks = PageLists.Backlinks(site, page),
            Related = PageLists.Related(site, page),
            Report = PageUrls.Report(config, page),
            Feedback = PageUrls.Feedback(config, page),
            PrintUrl = PrintedSection.Of(site, page) is { } print ? LinkWriter.Href(config, page.Url, print.Url) : null,
        };
    }

    /// <summary>The template of a page: <c>home</c> if it asks for it and the theme has one.</summary>
    public static string TemplateOf(Page page, Theme theme) =>
        page.FrontMatter.Layout == PageLayout.Home && theme.Has("home") ? "home" : "page";

    private static string KindOf(Page page) =>
        page.FrontMatter.Layout == PageLayout.Home
            ? "home"
            : page.FrontMatter.Kind switch
            {
                PageType.Campaign => "campaign",
                PageType.Team => "team",
                PageType.JobFamily => "job-family",
                _ => page.SourceUrl.Kind == PageFileKind.Section ? "section" : "article",
            };

    private static string? CanonicalUrlOf(Page page, SiteConfig config) =>
        LinkWriter.Absolute(config, page.FrontMatter.CanonicalPath is { } path ? SourceUrl.UrlOf(path.Value) : page.Url);

    private static ImmutableArray<Breadcrumb> BreadcrumbsOf(Site site, Page page, NavigationEntry place) =>
        place.Ancestors.IsEmpty
            ? []
            :
            [
                .. place.Ancestors.Select(ancestor => new Breadcrumb(
                    Navigation.TitleOf(ancestor),
                    LinkWriter.Href(site.Config, page.Url, ancestor.Url),
                    false
                )
                {
                    Language = LanguageBeside(site, page, ancestor),
                }),
                new Breadcrumb(place.Title, null, true),
            ];

    /// <summary>The names of the directly responsible individuals, as shown to readers.</summary>
    public static IEnumerable<string> DriOf(Site site, Page page) =>
        NamedDri(site, page).Select(name => site.Records.People.NameOf(name.Value));

    /// <summary>The same people, as another page names them.</summary>
    /// <param name="on">The page that shows them.</param>
    public static IEnumerable<PersonModel> PeopleOf(Site site, Page page, Page on) =>
        NamedDri(site, page).SelectMany(name => PersonModel.Of(name, on, site.Records));

    private static ImmutableArray<Located<string>> NamedDri(Site site, Page page) =>
        !page.FrontMatter.Dri.IsEmpty ? page.FrontMatter.Dri
        : site.Records.CampaignOf(page)?.ManagerDri is { } manager ? [manager]
        : [];

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
                )
                {
                    Language = LanguageBeside(site, page, child),
                }),
        ];
    }

    private static PageLink? Neighbour(Site site, Page? neighbour, Page page) =>
        neighbour is null
            ? null
            : new PageLink(Navigation.TitleOf(neighbour), LinkWriter.Href(site.Config, page.Url, neighbour.Url))
            {
                Language = LanguageBeside(site, page, neighbour),
            };

    private static string? LanguageBeside(Site site, Page page, Page target) =>
        site.Records.OtherLanguage(target, site.Records.LanguageOf(page));

    private static string? ImageOf(Site site) =>
        site.Config.SocialImage is not { } image ? null
        : BrandFile.IsExternal(image.Value) ? image.Value
        : BrandFile.UrlOf(site, image) is { } url ? LinkWriter.Absolute(site.Config, url)
        : null;

    // Social networks fetch the image on its own, so its URL needs the host.
    private static SocialCard SocialOf(Site site, Page page)
    {
        var frontMatter = page.FrontMatter;
        var image =
            frontMatter.TwitterImage is not { Length: > 0 } path ? ImageOf(site)
            : path.StartsWith("https://", StringComparison.Ordinal) ? path
            : LinkWriter.Absolute(site.Config, "/" + path.TrimStart('/'));
        // The picture of the site only shows its name.
        var alt =
            frontMatter.TwitterImage is { Length: > 0 } ? frontMatter.TwitterImageAlt
            : image is null ? null
            : site.Config.SiteTitle;
        return new SocialCard(image, alt, frontMatter.TwitterSite, frontMatter.TwitterCreator);
    }
}
