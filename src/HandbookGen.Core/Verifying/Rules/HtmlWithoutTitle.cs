using HandbookGen.Diagnostics;

namespace HandbookGen.Verifying.Rules;

/// <summary>A built page without a title.</summary>
internal sealed class HtmlWithoutTitle : HtmlRule
{
    public override string Id => "HB7007";

    public override string Name => "html-without-title";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A built page has no `<title>`, or an empty one. Redirects, and snippets without `<html>`, are left out.",
            Why: "Browser tabs, bookmarks and search results show a URL instead of a name.",
            Incorrect: "<head><title></title></head>",
            Correct: "<head><title>Hiring</title></head>",
            Fix: "Set the title of the page, or correct the template.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site) =>
        from page in site.Pages
        where page.Head is { IsDocument: true, Title.Length: 0, RedirectsTo: null }
        select new HtmlFinding(page.File, page.Head.Start, "The page has no title.") { Subject = "" };
}
