using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering.Kinds;

/// <summary>The pages that authors wrote.</summary>
internal sealed class Article : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) =>
        site
            .Pages.Where(page => site.RedirectOf(page.Page) is null)
            .Select(page => new OutputFile(SourceUrl.OutputPathOf(page.Page.Url), output => Write(page, site, theme, output)));

    private static void Write(SitePage page, Site site, Theme theme, TextWriter output)
    {
        using var body = new Utf8Writer();
        var embedded = PageBody.Write(page, site, body);
        FormerAnchors.AddTo(body, page, site);
        theme.Write("page", ArticleModel.Of(site, page, new Utf8Html(body.Written), embedded, theme), output);
    }
}
