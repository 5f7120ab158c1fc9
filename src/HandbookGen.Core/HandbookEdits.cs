using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Moving;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Validation;
using HandbookGen.Writing;

namespace HandbookGen;

/// <summary>Previews edits for commands that change a handbook: runs the phases on changed files. Writes nothing.</summary>
public static class HandbookEdits
{
    /// <summary>Runs Parse and Index with additional pages that are not on disk yet.</summary>
    /// <param name="changed">Files of the site that change with them.</param>
    public static IndexedSite Add(IEnumerable<ContentFile> pages, IEnumerable<SourceFile> changed, LoadedSite loaded, SiteConfig config)
    {
        loaded = loaded.With(changed.ToDictionary(source => source.Path));
        var all = loaded.Pages.AddRange(pages).Sort((one, other) => string.CompareOrdinal(one.InputPath, other.InputPath));
        return HandbookPipeline.ParseAndIndex(loaded with { Pages = all }, config, forRendering: false);
    }

    /// <summary>Runs Load, then repeats Parse, Index, Validate and the fixes until no fix is left.</summary>
    /// <param name="withUnsafe">Whether to include fixes that somebody should review.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static FixResult Fix(PipelineRequest request, bool withUnsafe)
    {
        var loaded = SiteLoader.Load(request.Root, request.Config);
        var linked = loaded
            .Sources.Select(source => source.Path)
            .Where(path => WriteBounds.LinkOnTheWay(request.Root, Path.Combine(request.Root, path.Value)) is not null)
            .ToHashSet();
        var fixes = FixLoop.Run(
            loaded,
            withUnsafe,
            changed =>
            {
                var (site, diagnostics) = HandbookPipeline.ParseAndIndex(
                    changed,
                    request.Config,
                    forRendering: false,
                    request.HasTypedInputPaths
                );
                return [.. diagnostics.Concat(Validator.Run(site)).Select(WithoutFixBehindLink)];
            }
        );
        return fixes with { Linked = [.. fixes.Remaining.Select(each => each.Range.File).Where(linked.Contains).Distinct()] };

        Diagnostic WithoutFixBehindLink(Diagnostic diagnostic) =>
            diagnostic.Fix?.Edits.Any(edit => linked.Contains(edit.Range.File)) == true ? diagnostic with { Fix = null } : diagnostic;
    }

    /// <summary>What changes when a page or folder moves on a site without errors.</summary>
    /// <param name="isCommitted">Whether the last commit has a file; see <see cref="CommittedFiles"/>.</param>
    /// <returns>The move, or a diagnostic when another page has the new URL.</returns>
    public static (PageMove? Move, Diagnostic? Taken) Move(
        LoadedSite loaded,
        Site site,
        Renaming renaming,
        Func<SitePath, bool> isCommitted
    )
    {
        var renamed = renaming.Apply(loaded);
        var (after, diagnostics) = HandbookPipeline.ParseAndIndex(renamed, site.Config, forRendering: false);
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } taken)
            return (null, taken);
        return (PageMove.Of(renaming, loaded, site, after, UnpublishedOf(loaded, site), UnpublishedOf(renamed, after), isCommitted), null);
    }

    /// <summary>Updates the findings in a baseline when a page moves.</summary>
    /// <returns>The baseline, unchanged if none of its findings moves; and how many do.</returns>
    public static (Baseline Baseline, int Count) MoveBaseline(Baseline baseline, LoadedSite loaded, Site site, PageMove move)
    {
        var changed = loaded.With(move.Texts.ToDictionary(text => text.Before.Path, text => new SourceFile(text.Before.Path, text.After)));
        var renamed = move.Renaming.Apply(changed);
        var (after, _) = HandbookPipeline.ParseAndIndex(renamed, site.Config, forRendering: false);
        return BaselineMove.Of(baseline, move.Renaming, Findings(site, loaded), Findings(after, renamed));

        static (ImmutableArray<Diagnostic> Findings, IReadOnlyDictionary<SitePath, SourceFile> Sources) Findings(
            Site site,
            LoadedSite loaded
        ) => (Validator.Run(site).Sort(), loaded.Sources.ToDictionary(source => source.Path));
    }

    private static ImmutableArray<Page> UnpublishedOf(LoadedSite loaded, Site site)
    {
        var published = site.Pages.Select(page => page.Page.Source.Path).ToHashSet();
        var (directories, _) = DirectoryMetadata.Read(loaded);
        return
        [
            .. loaded
                .Pages.Where(file => !published.Contains(file.Source.Path))
                .Select(file => PageParser.Parse(file, site.Config, directories, loaded.Includes, forRendering: false).Page),
        ];
    }
}
