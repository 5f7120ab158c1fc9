using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// A whole section on one page, for sections with <c>print: true</c>: <c>handbook/marketing/print/index.html</c>. The browser makes a PDF
/// of it. Search engines, the search and the sitemap do not have it.
/// </summary>
internal sealed class SectionPrint : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) =>
        from page in site.Pages
        let printed = PrintedSection.Of(site, page.Page)
        where printed is not null
        select new OutputFile(SourceUrl.OutputPathOf(printed.Url), output => Write(printed, site, theme, output));

    private static void Write(PrintedSection section, Site site, Theme theme, TextWriter output)
    {
        using var body = new Utf8Writer();
        var (heading, contents, embedded) = new PrintedPages(section, site).Write(body);
        var template = theme.Has("print") ? "print" : "page";
        theme.Write(template, Model(section, site, theme, template, heading, new Utf8Html(body.Written), contents, embedded), output);
    }

    private static PageModel Model(
        PrintedSection section,
        Site site,
        Theme theme,
        string template,
        string heading,
        Utf8Html body,
        ImmutableArray<TocEntry> contents,
        EmbeddedUrls embedded
    )
    {
        var (page, config) = (section.Section, site.Config);
        var words = site.Records.WordsOf(page);
        var modules = string.Join(' ', section.Pages.SelectMany(each => theme.Modules.Of(each.Page)).Distinct(StringComparer.Ordinal));
        return new PageModel(
            SiteModel.Of(site, section.Url),
            "printed",
            site.Records.LanguageOf(page),
            words,
            LinkWriter.Href(config, section.Url, ScriptWords.UrlOf(words)),
            page.Title,
            SiteModel.FullTitle(config, page.Title),
            page.FrontMatter.Description ?? "",
            LinkWriter.BelowRoot(config, section.Url),
            CanonicalUrl: null,
            Robots: "noindex",
            body,
            heading,
            Breadcrumbs: [],
            Navigation: [],
            contents,
            [.. ArticleModel.PeopleOf(site, page, page with { Url = section.Url })],
            Facts: [],
            ChildPages: [],
            EditUrl: null,
            // The way back.
            Previous: new PageLink(Navigation.TitleOf(page), LinkWriter.Href(config, section.Url, page.Url)),
            Next: null,
            new SocialCard(null, null, null, null),
            Utf8Html.Of(ContentSecurityPolicy.Of(theme.ScriptSourcesOf(template), AllowedSources.Of(config, embedded))),
            BreadcrumbData: Utf8Html.Empty,
            // A printed page says how old it is: as old as the page that was changed last.
            LastChange.Of(
                section
                    .Pages.Select(each => site.History.Of(each.Page.Source.Path))
                    .OfType<FileHistory>()
                    .OrderByDescending(history => history.LastChange)
                    .FirstOrDefault(),
                words
            )
                is { } change
                ? change with
                {
                    Contributors = [],
                    Others = null,
                    People = "",
                }
                : null,
            MarkdownUrl: null,
            modules.Length > 0 ? modules : null,
            theme.Modules.HasDiagrams && section.Pages.Any(each => CodeModules.DiagramIn(each.Page) is not null),
            Cards: [],
            HasRecords: true
        );
    }
}
