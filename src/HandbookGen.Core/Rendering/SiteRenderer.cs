using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Rendering;

/// <summary>The Render phase: everything in the built site except assets.</summary>
public static class SiteRenderer
{
    internal static readonly ImmutableArray<PageKind> Kinds =
    [
        new SearchIndex(),
        new Article(),
        new SectionPrint(),
        new RedirectPage(),
        new PageSource(),
        new RedirectRules(),
        new HeaderRules(),
        new NotFound(),
        new NotFoundIndex(),
        new SectionNavigation(),
        new ScriptWords(),
        new Sitemap(),
        new Feed(),
        new LanguageModelIndex(),
        new Robots(),
        new CampaignData(),
        new PeopleData(),
        new UtmData(),
        new AnchorData(),
    ];

    /// <summary>
    /// Renders all kinds in parallel, slow ones first: building the search index keeps only one core busy much of the time, and the others
    /// can render pages meanwhile.
    /// </summary>
    /// <param name="write">Takes each file as soon as it is ready; called from many threads.</param>
    /// <returns>Why pages could not be rendered; if there is any, the site is incomplete.</returns>
    public static ImmutableArray<Diagnostic> Render(Site site, Theme theme, Action<OutputFile> write)
    {
        ImmutableArray<IEnumerable<OutputFile>> files = [.. Kinds.Select(kind => kind.Files(site, theme))];
        var faults = new TemplateFaults();
        InParallel.Do(files, ofKind => InParallel.Do([.. ofKind], RenderFile));
        return faults.Diagnostics;

        void RenderFile(OutputFile file)
        {
            try
            {
                faults.Try(file, write);
            }
            catch (Exception e) when (FileAtFault.Note(e, new SitePath(file.Path)))
            {
                throw;
            }
        }
    }

    /// <summary>All files but those of articles and of the search index, in no particular order.</summary>
    internal static IEnumerable<OutputFile> OtherFiles(Site site, Theme theme) =>
        Kinds.Where(kind => kind is not (Article or SearchIndex)).SelectMany(kind => kind.Files(site, theme));

    /// <summary>The files of the search index.</summary>
    internal static IEnumerable<OutputFile> SearchFiles(Site site, CancellationToken stop) => SearchIndex.Of(site, stop);
}
