using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering.Kinds;

/// <summary>The pages that authors wrote.</summary>
internal sealed class Article : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) =>
        site.Pages
            .Where(page => site.RedirectOf(page.Page) is null)
            .Select(page => new OutputFile(
                PageFile.OutputPathOf(page.Page.Url),
                output => theme.Write("page", ArticleModel.Of(site, page, FormerAnchors.AddTo(PageBody.Render(page, site), page, site), theme), output)));
}
