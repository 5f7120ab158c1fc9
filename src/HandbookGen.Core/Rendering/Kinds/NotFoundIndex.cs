using System.Text;
using System.Text.Json;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// <c>404.json</c>, which only <c>404.html</c> loads, to suggest pages near a missing URL: <c>pages</c> alternates the path and the title
/// of each page, and <c>redirects</c> an old path and its target. Paths begin at the root of the site: <c>/hiring/</c>.
/// </summary>
internal sealed class NotFoundIndex : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (NotFound.IsWritten(site))
            yield return new OutputFile("404.json", output => output.Write(TextOf(site)));
    }

    private static string TextOf(Site site)
    {
        var pages = site
            .Pages.Where(page => site.RedirectOf(page.Page) is null && page.Page.FrontMatter is { NoIndex: false, IsInLists: true })
            .SelectMany(page => (string[])[UrlPath.Encode(page.Page.Url), page.Page.Title]);
        var redirects =
            from redirect in site.Redirects.Pages
            where site.IsFollowed(redirect)
            from address in (string[])[UrlPath.Encode(redirect.FromUrl), LinkWriter.FromRoot(redirect.Final!)]
            select address;
        return new StringBuilder("{\"pages\":[")
            .AppendJoin(',', pages.Select(Json))
            .Append("],\"redirects\":[")
            .AppendJoin(',', redirects.Select(Json))
            .Append("]}\n")
            .ToString();
    }

    // Non-ASCII letters stay unescaped: the file is read as UTF-8.
    private static string Json(string text) =>
        "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
