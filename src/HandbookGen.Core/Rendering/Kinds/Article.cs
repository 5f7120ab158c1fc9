using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering.Kinds;

/// <summary>The pages that authors wrote.</summary>
internal sealed class Article : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) =>
        site.Pages.Where(page => site.RedirectOf(page.Page) is null).Select(page => Of(page, site, theme));

    /// <summary>The file with a path; null if it is not one of a page that an author wrote.</summary>
    public static OutputFile? At(string path, Site site, Theme theme)
    {
        var url =
            "/" + (path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);
        return site.PageByUrl.TryGetValue(url, out var page) && site.RedirectOf(page.Page) is null ? Of(page, site, theme) : null;
    }

    /// <summary>The file of a page, which does not redirect.</summary>
    public static OutputFile Of(SitePage page, Site site, Theme theme) =>
        new(SourceUrl.OutputPathOf(page.Page.Url), output => Write(page, site, theme, output));

    private static void Write(SitePage page, Site site, Theme theme, TextWriter output)
    {
        using var body = new Utf8Writer();
        var embedded = PageBody.Write(page, site, body);
        FormerAnchors.AddTo(body, page, site);
        var heading = RepeatedTitle.TakeFrom(body, page.Page);
        theme.Write(
            ArticleModel.TemplateOf(page.Page, theme),
            ArticleModel.Of(site, page, heading, new Utf8Html(body.Written), embedded, theme),
            output
        );
    }
}
