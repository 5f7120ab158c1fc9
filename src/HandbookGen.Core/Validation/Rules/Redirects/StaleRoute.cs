using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;

namespace HandbookGen.Validation.Rules;

/// <summary>An entry of GitLab's route map that leads to another page than that of the file.</summary>
public sealed class StaleRoute : Rule
{
    public override string Id => "HB5015";

    public override string Name => "stale-route";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Pages;

    public override Explanation Explanation =>
        new(
            What: "An entry of `.gitlab/route-map.yml` names a page file that does not exist, or leads to another URL than that of "
                + "the page.",
            Why: "With this file, GitLab links each file of a merge request to its page in the preview. A stale entry leads reviewers to a "
                + "page that is not there, or to the wrong one.",
            Incorrect: """
            # content/handbook/Hiring.md is '/handbook/hiring/'
            - source: /content\/(.+)\.md/
              public: '\1/'
            """,
            Correct: """
            - source: 'content/handbook/Hiring.md'
              public: 'handbook/hiring/'
            - source: /content\/(.+)\.md/
              public: '\1/'
            """,
            Fix: "Correct or remove the entry; give a page with a URL of its own an entry above the patterns, because the first one that "
                + "matches counts.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) => site.Routes is { } map ? [.. Paths(site, map), .. Patterns(site, map)] : [];

    private static IEnumerable<Finding> Paths(Site site, RouteMap map)
    {
        var urls = UrlsByFile(site);
        var drafts = site.Unpublished.Select(page => page.Source.Path.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var route in map.Routes.Where(route => !route.IsPattern && IsPage(route.Source.Value, site, map)))
        {
            var file = route.Source.Value[map.Folder.Length..];
            if (urls.TryGetValue(file, out var url))
            {
                if (RouteMap.UrlOf(route.Public.Value) != url)
                    yield return new Finding(
                        route.Public.Range,
                        $"The page of '{file}' is '{url}', not '{RouteMap.UrlOf(route.Public.Value)}'.",
                        $"Write '{RouteMapText.PublicOf(url)}'."
                    );
            }
            else if (!drafts.Contains(file))
            {
                yield return new Finding(route.Source.Range, $"There is no page file '{file}'.", "Remove the entry, or name the new file.");
            }
        }
    }

    // An entry that is wrong for many pages is one finding.
    private static IEnumerable<Finding> Patterns(Site site, RouteMap map) =>
        from page in UrlsByFile(site)
        orderby page.Key
        let found = map.Find(map.Folder + page.Key)
        where found is { Route.IsPattern: true } && found.Value.Url != page.Value
        group (File: page.Key, Url: page.Value, Wrong: found.Value.Url) by found.Value.Route into pages
        let first = pages.First()
        let more = pages.Count() - 1
        select new Finding(
            pages.Key.Source.Range,
            $"The page of '{first.File}' is '{first.Url}', and this entry leads to '{first.Wrong}'"
                + (more == 0 ? "." : $"; {more} more {(more == 1 ? "page is" : "pages are")} elsewhere, too."),
            $"Add above the patterns: {{ source: '{map.Folder}{first.File}', public: '{RouteMapText.PublicOf(first.Url)}' }}"
        );

    private static Dictionary<string, string> UrlsByFile(Site site) =>
        site
            .Pages.Where(page => !page.Page.IsGenerated)
            .DistinctBy(page => page.Page.Source.Path)
            .ToDictionary(page => page.Page.Source.Path.Value, page => page.Page.Url, StringComparer.Ordinal);

    // Entries for files of others are their business.
    private static bool IsPage(string path, Site site, RouteMap map) =>
        path.StartsWith(map.Folder, StringComparison.Ordinal)
        && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        && site.Config.InputPaths.Any(input => path.AsSpan(map.Folder.Length).StartsWith(input.Trim('/') + "/", StringComparison.Ordinal));
}
