using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A site without a home page.</summary>
public sealed class MissingHomePage : Rule
{
    public override string Id => "HB6019";

    public override string Name => "missing-home-page";

    public override Explanation Explanation =>
        new(
            What: "The input folder has no `_index.md` or `index.html.md`, or that page is not published, and no redirect stands in "
                + "for it. An input folder without any page is reported as well.",
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
        if (site.PageByUrl.ContainsKey("/") || IsOtherwiseThere(site) || FirstOf(site) is not var (path, folder, isPage))
            yield break;
        var home = folder + "_index.md";
        yield return new Finding(
            SourceRange.StartOf(path),
            isPage
                ? $"The site has no home page: there is no '{home}'."
                : "The site has no pages: no file in its input folders ends in '.md'.",
            isPage ? "Add it, with a title." : $"Write the home page, '{home}', or correct 'InputPaths'."
        )
        {
            Subject = "/",
            Cause = site.UnknownUrl("/"),
        };
    }

    // The first page or, without any, the first other file or the first input folder, unless that is missing; and the folder with a slash.
    private static (SitePath Path, string Folder, bool IsPage)? FirstOf(Site site)
    {
        var published = site.Pages.Select(page => page.Page).Where(page => !page.IsGenerated);
        if ((First(published) ?? First(site.Unpublished)) is { } page)
            return (page.Source.Path, page.Source.Path.Value[..^page.InputPath.Length], true);
        if (site.Assets.MinBy(asset => asset.Path.Value, StringComparer.Ordinal) is { } asset)
            return (asset.Path, asset.Path.Value[..^asset.InputPath.Length], false);
        if (!site.IsAllRead)
            return null;
        var input = site.Config.InputPaths[0].TrimEnd('/');
        return (new SitePath(input), input == "." ? "" : input + "/", false);

        static Page? First(IEnumerable<Page> pages) => pages.MinBy(page => page.Source.Path.Value, StringComparer.Ordinal);
    }

    private static bool IsOtherwiseThere(Site site) =>
        site.ReportedUrls.Contains("/")
        || site.Redirects.Find("/") is not null
        || site.Assets.Any(asset => asset.InputPath.Equals("index.html", StringComparison.OrdinalIgnoreCase));
}
