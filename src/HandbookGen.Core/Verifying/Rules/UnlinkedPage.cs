using HandbookGen.Diagnostics;

namespace HandbookGen.Verifying.Rules;

/// <summary>A page that no other page of the built site links to.</summary>
internal sealed class UnlinkedPage : HtmlRule
{
    public override string Id => "HB7006";

    public override string Name => "unlinked-page";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "No other page links to this page, directly or through a redirect. The home page, `404.html`, redirects, pages with "
                + "`noindex`, pages for printing and copies with another canonical URL are left out.",
            Why: "Readers can find the page only by search or by luck.",
            Incorrect: "<!-- nothing links to /handbook/hiring/ -->",
            Correct: "<a href=\"/handbook/hiring/\">Hiring</a>",
            Fix: "Link to it from a page that readers see, or delete it.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site)
    {
        var linked = LinkedPages(site);
        foreach (var page in site.Pages)
        {
            if (
                page.Head is { IsDocument: true, IsHidden: false, RedirectsTo: null }
                && !linked.Contains(page.File)
                && !IsLeftOut(site, page)
            )
                yield return new HtmlFinding(page.File, page.Head.Start, $"No page links to '{site.UrlOf(page.File)}'.") { Subject = "" };
        }
    }

    // A redirect that nothing links to leads nobody anywhere.
    private static HashSet<int> LinkedPages(HtmlSite site)
    {
        var linked = new HashSet<int>();
        var open = new Stack<HtmlPage>(site.Pages.Where(page => page.Head.RedirectsTo is null));
        while (open.TryPop(out var page))
        {
            foreach (var file in page.LinksTo)
            {
                if (file != page.File && linked.Add(file) && site.PageOf(file) is { Head.RedirectsTo: not null } redirect)
                    open.Push(redirect);
            }
        }

        return linked;
    }

    private static bool IsLeftOut(HtmlSite site, HtmlPage page)
    {
        var path = site.Files[page.File].Path;
        return path is "index.html" or "404.html" or "404/index.html"
            || path.Split('/').Any(part => part is "_print" or "print" or "print.html");
    }
}
