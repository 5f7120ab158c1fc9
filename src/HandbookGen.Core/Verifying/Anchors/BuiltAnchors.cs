using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Anchors;

/// <summary>The protected anchors that a built site shows.</summary>
/// <param name="Found">Those under a marker comment, and those of the pages in <c>ProtectedAnchors</c>, each once.</param>
/// <param name="Kept">Those of the lock that still work, whether or not the site shows that they are protected.</param>
/// <param name="Lost">Those of the lock that no longer work.</param>
public sealed record BuiltAnchors(
    ImmutableArray<PromisedAnchor> Found,
    ImmutableArray<PromisedAnchor> Kept,
    ImmutableArray<PromisedAnchor> Lost
)
{
    internal static BuiltAnchors Of(HtmlSite site, SiteConfig config)
    {
        var works = site.Promises.ToLookup(anchor => site.Reaches(anchor));
        return new BuiltAnchors(
            [.. site.Pages.SelectMany(page => ProtectedOn(page, site, config)).DistinctBy(anchor => anchor.Key)],
            [.. works[true]],
            [.. works[false]]
        );
    }

    private static IEnumerable<PromisedAnchor> ProtectedOn(HtmlPage page, HtmlSite site, SiteConfig config)
    {
        var file = site.Files[page.File];
        var isMatch = SourcesOf(file.Path).Any(path => Glob.IsMatchOfAny(config.ProtectedAnchors, path));
        return page.Head.RedirectsTo is null
            ? page
                .Headings.Where(heading => isMatch || heading.IsMarked)
                .Select(heading => new PromisedAnchor(
                    StaticHost.UrlOf(file.Path),
                    heading.Id,
                    heading.Text,
                    SourceRange.StartOf(file.SitePath)
                ))
            : [];
    }

    // The globs name sources: 'handbook/hiring.md' is built to 'handbook/hiring/index.html'.
    private static IEnumerable<string> SourcesOf(string file)
    {
        yield return file;
        yield return file + ".md";
        if (!file.EndsWith("index.html", StringComparison.Ordinal))
            yield break;
        var folder = file[..^"index.html".Length];
        yield return folder + "_index.md";
        yield return folder + "index.md";
        if (folder.Length > 0)
            yield return folder.TrimEnd('/') + ".md";
    }
}
