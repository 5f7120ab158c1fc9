using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Workspaces;

/// <summary>Renders a page that was just edited, before the site has followed.</summary>
internal static class EarlyAnswer
{
    /// <summary>The page as it is now, in the site as it was.</summary>
    /// <returns>Null where <see cref="Workspace.RenderEarly"/> says so.</returns>
    public static EarlyPage? Of(FileChange change, LoadedVersion version, Site site, UnsavedTexts unsaved)
    {
        if (version.Theme.Compiled is not { } theme || FileOf(change, version) is not { } file || PageOf(file, site) is not { } before)
            return null;
        // Some editors empty a file before they write it.
        if (version.Texts.Read(file, unsaved.After(new ChangeSet([change]))).Source is not { Text.Length: > 0 } source)
            return null;
        var (page, diagnostics) = PageParser.Parse(
            new ContentFile(source, file.Path),
            version.Run.Config,
            version.Parsed.Directories,
            version.Loaded.Site.Includes,
            forRendering: true
        );
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) || !KeepsItsPlace(page, before, site))
            return null;
        var records = site.Records.WithEdited(before, page);
        // Which calls are left out beyond the limit depends on all pages.
        var budget = new CallBudget(site.Config, site.CallsShown - site[before].Shown);
        var edited = SiteIndexer.Expand(page, records, [], budget);
        if (budget.Beyond is not null || site.Pages.Any(each => each.LeftOutAt is not null))
            return null;
        var output = Article.Of(edited, site with { Records = records }, theme);
        try
        {
            return new EarlyPage(page.Url, output.ToBytes());
        }
        catch (TemplateFault)
        {
            return null;
        }
    }

    // With its length of now; null if it has none, or several names in the site.
    private static FoundFile? FileOf(FileChange change, LoadedVersion version) =>
        version.Texts.At(change.DiskPath) is [var file] && new FileInfo(file.DiskPath) is { Exists: true } now
            ? file with
            {
                Length = now.Length,
            }
            : null;

    private static Page? PageOf(FoundFile file, Site site) =>
        site.Pages.FirstOrDefault(page => page.Page.InputPath == file.Path && page.Page.Source.Path == file.SitePath)?.Page;

    private static bool KeepsItsPlace(Page page, Page before, Site site) =>
        page.Url == before.Url
        && page.FrontMatter.Kind == before.FrontMatter.Kind
        && page.FrontMatter.RedirectTo is null
        && before.FrontMatter.RedirectTo is null
        && PublishedPages.IsPublished(page, site.Config)
        && !site.Unknown.IsUnread(before);
}
