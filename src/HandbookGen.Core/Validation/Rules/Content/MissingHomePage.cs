using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A site without a home page.</summary>
public sealed class MissingHomePage : Rule
{
    public override string Id => "HB6019";

    public override string Name => "missing-home-page";

    public override Explanation Explanation =>
        new(
            What: "The input folder has no `_index.md` or `index.html.md`, or that page is not published, and no redirect stands in "
                + "for it.",
            Why: "Readers who open the site, or follow the link in its header, see an error.",
            Incorrect: """
            content/handbook/_index.md
            """,
            Correct: """
            content/_index.md
            content/handbook/_index.md
            """,
            Fix: "Add `content/_index.md` with a title, or a redirect from `/` to `data/redirects.yml`.",
            Language: "text"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var first = site.Pages.Where(page => !page.Page.IsGenerated).MinBy(page => page.Page.Source.Path.Value, StringComparer.Ordinal);
        if (first is null || site.PageByUrl.ContainsKey("/") || IsOtherwiseThere(site))
            yield break;
        var folder = first.Page.Source.Path.Value[..^first.Page.InputPath.Length];
        yield return new Finding(
            SourceRange.StartOf(first.Page.Source.Path),
            $"The site has no home page: there is no '{folder}_index.md'.",
            "Add it, with a title."
        )
        {
            Subject = "/",
            Cause = site.UnknownUrl("/"),
        };
    }

    private static bool IsOtherwiseThere(Site site) =>
        site.ReportedUrls.Contains("/")
        || site.Redirects.Find("/") is not null
        || site.Assets.Any(asset => asset.InputPath.Equals("index.html", StringComparison.OrdinalIgnoreCase));
}
