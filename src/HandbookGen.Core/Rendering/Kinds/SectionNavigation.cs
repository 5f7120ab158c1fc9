using System.Text;
using System.Text.Json;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// <c>navigation.json</c> beside each page with pages below it. Scripts load it when a reader opens a closed branch, or asks for all pages
/// of a long section: <c>pages</c> repeats the title, the URL as this file has to link to it, and 1 for a branch, else 0.
/// </summary>
internal sealed class SectionNavigation : PageKind
{
    private const string Name = "navigation.json";

    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        var taken = site
            .Assets.Where(asset => asset.InputPath.EndsWith(Name, StringComparison.OrdinalIgnoreCase))
            .Select(asset => asset.InputPath)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var urls = site
            .Pages.Where(page => page.Page.Url.EndsWith('/') && site.RedirectOf(page.Page) is null)
            .Where(page => NavigationBranch.IsBranch(site, page.Page))
            .Select(page => (page.Page.Url, (Page?)page.Page));
        if (NavigationBranch.HomeOf(site) is null)
            urls = urls.Prepend(("/", null));
        return from section in urls
            let path = section.Url[1..] + Name
            where !taken.Contains(path)
            select new OutputFile(path, output => output.Write(TextOf(site, section.Url, section.Item2)));
    }

    private static string TextOf(Site site, string url, Page? section)
    {
        var text = new StringBuilder("{\"pages\":[");
        foreach (var page in site.Navigation.ChildrenOf(section))
        {
            text.Append(text[^1] == '[' ? "" : ",")
                .Append(Json(Navigation.TitleOf(page)))
                .Append(',')
                .Append(Json(LinkWriter.Href(site.Config, url, page.Url)))
                .Append(NavigationBranch.IsBranch(site, page) ? ",1" : ",0");
        }

        return text.Append("]}\n").ToString();
    }

    // Non-ASCII letters stay unescaped: the file is read as UTF-8.
    private static string Json(string text) =>
        "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
