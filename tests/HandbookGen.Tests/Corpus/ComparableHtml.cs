using AngleSharp.Html.Parser;

namespace HandbookGen.Tests.Corpus;

/// <summary>
/// HTML of this program or of another, without what only one of them writes: what the theme needs around headings, tables, code, pictures
/// and tasks.
/// </summary>
internal static class ComparableHtml
{
    public static string Of(string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>").Body!;
        body.InnerHtml = html;
        foreach (var permalink in body.QuerySelectorAll("a.permalink"))
            permalink.Remove();
        foreach (var code in body.QuerySelectorAll("pre[data-language]"))
            code.RemoveAttribute("data-language");
        foreach (var labelled in body.QuerySelectorAll("a.reversefootnote, input"))
            labelled.RemoveAttribute("aria-label");
        foreach (var box in body.QuerySelectorAll("div.table"))
            box.Replace([.. box.ChildNodes]);
        foreach (var link in body.QuerySelectorAll("a[href]"))
            link.SetAttribute("href", Resolve(link.GetAttribute("href")!));
        foreach (var image in body.QuerySelectorAll("img[src]"))
        {
            image.RemoveAttribute("loading");
            image.SetAttribute("src", Resolve(image.GetAttribute("src")!));
        }

        return body.InnerHtml;
    }

    // Links show their targets.
    private static string Resolve(string url)
    {
        var page = new Uri("https://site.test/case.html");
        // Browsers drop line ends in URLs, and `./` is the page itself.
        url = url.Replace("\n", "", StringComparison.Ordinal);
        url = url == "./" ? "" : url;
        return Uri.TryCreate(page, url, out var target) && target.Host == page.Host ? target.PathAndQuery + target.Fragment : url;
    }
}
