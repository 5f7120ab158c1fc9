using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Reviewing;

/// <summary>One of the two sites of a review.</summary>
/// <param name="Loaded">Its files.</param>
/// <param name="Directories">What its pages inherit.</param>
/// <param name="Diagnostics">All of its findings, sorted.</param>
/// <param name="Sources">The texts of the files with findings.</param>
internal sealed record ReviewSide(
    Site Site,
    LoadedSite Loaded,
    DirectoryMetadata Directories,
    ImmutableArray<Diagnostic> Diagnostics,
    IReadOnlyDictionary<SitePath, SourceFile> Sources
)
{
    /// <summary>
    /// The text of a page as HTML. It is parsed again for that: only a few pages of a site are compared, and the HTML of all others would
    /// be made for nothing.
    /// </summary>
    public string BodyOf(SitePage page)
    {
        var file = new ContentFile(page.Page.Source, page.Page.InputPath);
        var config = Site.Config with { GenerateSearchIndex = false };
        var (again, _) = page.Page.IsGenerated
            ? PageParser.ParseGenerated(file, config, Directories, forRendering: true)
            : PageParser.Parse(file, config, Directories, Loaded.Includes, forRendering: true);
        var expansions = page
            .Page.Shortcodes.Zip(again.Shortcodes)
            .Where(calls => page.Expansions.ContainsKey(calls.First))
            .ToDictionary(calls => calls.Second, calls => page.Expansions[calls.First]);
        foreach (var call in again.Shortcodes)
            expansions.TryAdd(call, Expansion.Empty);
        using var html = new Utf8Writer();
        PageBody.Write(page with { Page = again with { Url = page.Page.Url }, Expansions = expansions }, Site, html);
        return Encoding.UTF8.GetString(html.Written.Span);
    }
}
