using System.Text;
using System.Text.Json;
using HandbookGen.Indexing;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// <c>404.json</c>, which only <c>404.html</c> loads, to suggest pages near a missing URL: <c>pages</c> alternates the path and the title
/// of each page, and <c>redirects</c> an old path and its target.
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
        var config = site.Config with { LinkRelative = false };
        var pages = site
            .Pages.Where(page => site.RedirectOf(page.Page) is null && page.Page.FrontMatter is { NoIndex: false, IsInLists: true })
            .SelectMany(page => (string[])[LinkWriter.Href(config, "/", page.Page.Url), page.Page.Title]);
        var redirects =
            from redirect in site.Redirects.Pages
            where redirect.Final is not (null or { Kind: LinkTargetKind.Unsafe })
            from address in (string[])
                [LinkWriter.Href(config, "/", redirect.FromUrl), LinkWriter.Href(config, "/404.html", redirect.Final!)]
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
