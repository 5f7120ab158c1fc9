using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Yaml;

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
        if (site.PageByUrl.ContainsKey("/") || IsOtherwiseThere(site))
            yield break;
        if ((Unpublished(site) ?? Elsewhere(site) ?? Missing(site)) is { } finding)
            yield return finding with
            {
                Subject = "/",
                Cause = site.UnknownUrl("/"),
            };
    }

    private static Finding? Unpublished(Site site)
    {
        if (site.Unpublished.FirstOrDefault(page => page.Url == "/" || page.SourceUrl.Url == "/") is not { } home)
            return null;
        var draft = home.FrontMatter.Draft ? home.FrontMatter.Map.Find("draft")?.KeyRange : null;
        var publish =
            draft is null ? "Publish the page"
            : draft.Value.File == home.Source.Path ? "Remove 'draft'"
            : $"Remove 'draft' from '{draft.Value.File}', or write 'draft: false' in the page";
        var move = home.Url == "/" ? "" : ", and remove the URL from its front matter";
        return new Finding(
            draft ?? home.Origin,
            $"The site has no home page: '{home.Source.Path}' is not published.",
            $"{publish}{move}, or redirect '/' in 'data/redirects.yml'."
        );
    }

    private static Finding? Elsewhere(Site site) =>
        site.Pages.Select(page => page.Page).FirstOrDefault(page => !page.IsGenerated && page.SourceUrl.Url == "/") is { } home
            ? new Finding(
                home.FrontMatter.Url?.Range ?? home.FrontMatter.Slug?.Range ?? home.Origin,
                $"The site has no home page: '{home.Source.Path}' has the URL '{home.Url}'.",
                $"Remove the URL from its front matter, or redirect '/' to '{home.Url}' in 'data/redirects.yml'."
            )
            : null;

    private static Finding? Missing(Site site)
    {
        if (FirstOf(site) is not var (path, folder, isPage))
            return null;
        var home = folder + "_index.md";
        var excluded = NamesOfHome(site).FirstOrDefault(name => Glob.IsMatchOfAny(site.Config.ExcludedPaths, name));
        return new Finding(
            SourceRange.StartOf(path),
            isPage
                ? "The site has no home page: no page has the URL '/'."
                : "The site has no pages: no '.md' file in its input folders is read.",
            excluded is not null
                    ? $"'ExcludedPaths' matches '{folder}{excluded}': correct its patterns, and add the page if it does not exist."
                : isPage ? $"Add '{home}' with a title."
                : $"Write the home page, '{home}', or correct 'InputPaths'."
        );
    }

    // Whether there are such files is not known: what is excluded is not looked at.
    private static IEnumerable<string> NamesOfHome(Site site) =>
        DialectChoice.Of("README.md", YamlMap.Empty(default), site.Config, site.Sign) == Dialect.Gfm
            ? ["_index.md", "README.md"]
            : ["_index.md"];

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
