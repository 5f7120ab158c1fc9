using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering;
using HandbookGen.Validation;
using HandbookGen.Writing;

namespace HandbookGen;

/// <summary>The phases of a run, each for itself. <see cref="HandbookPipeline"/> puts them in order.</summary>
internal static class PipelinePhases
{
    /// <summary>The Load phase: the site, and with <c>--base</c> that of the other commit.</summary>
    internal static LoadedInput Load(PipelineRequest request)
    {
        request.OnPhase?.Invoke(Phase.Load);
        var (site, then, problems) =
            request.Staged is { } staged ? LoadStaged(request, staged)
            : request.Head is { } head
                ? head.Load(request.Base ?? "", request.Config, request.Overrides, request.HasTypedInputPaths, request.ShippedThemes)
            : LoadFromDisk(request);
        return new LoadedInput(
            site,
            then,
            [
                .. site.Diagnostics,
                .. problems.Select(problem => FileDiagnostics.UnknownBase.At(problem.Range, problem.Message, problem.Help)),
            ]
        );
    }

    private static (LoadedSite Site, LoadedBase? Base, ImmutableArray<Problem> Problems) LoadFromDisk(PipelineRequest request)
    {
        var site = SiteLoader.Load(request.Root, request.Config);
        if (request.Trusted is { } trusted)
            site = TrustedHostFiles.Replace(site, request.Root, request.Config, trusted);
        site = ActiveFiles.LeaveOut(site with { AnchorLock = request.AnchorLock ?? site.AnchorLock }, request.Config);
        if (request.Base is not { } name)
            return (site, null, []);
        var (then, problems) = BaseLoader.Load(
            request.Root,
            request.Config,
            request.Overrides,
            request.HasTypedInputPaths,
            site,
            name,
            request.ShippedThemes
        );
        return (site, then, problems);
    }

    private static (LoadedSite Site, LoadedBase? Base, ImmutableArray<Problem> Problems) LoadStaged(
        PipelineRequest request,
        StagedChange staged
    ) => StagedLoader.Load(staged, request.Root, request.Config, request.Overrides, request.HasTypedInputPaths, request.ShippedThemes);

    /// <summary>The files of the theme, from where the request reads its site.</summary>
    internal static ThemeFiles ReadTheme(PipelineRequest request) =>
        request.Trusted is { } trusted ? TrustedTheme.Load(request.Root, request.Config, request.ShippedThemes, trusted, request.Head)
        : request.Staged is { } staged ? StagedLoader.LoadTheme(staged, request.Root, request.Config, request.ShippedThemes)
        : request.Head is { } head ? head.LoadTheme(request.Config, request.ShippedThemes)
        : ThemeLoader.Load(request.Root, request.Config, request.ShippedThemes);

    /// <summary>The templates, ready to run; null in the result if one has an error.</summary>
    internal static CompiledTheme Compile(ThemeFiles files)
    {
        var (words, wordDiagnostics) = WordsByLanguage.Of(files);
        ImmutableArray<Diagnostic> found = [.. files.Diagnostics, .. wordDiagnostics];
        // A template that is missing because it could not be read is not reported a second time.
        if (files.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return new CompiledTheme(files, words, null, found);
        var (compiled, diagnostics) = Theme.Compile(files, words);
        return new CompiledTheme(files, words, compiled, [.. found, .. diagnostics]);
    }

    /// <summary>The Parse phase.</summary>
    /// <param name="before">A similar site, parsed already; null for none. If Render follows here, it did so there.</param>
    /// <param name="words">The words of generated pages; null for those of the program.</param>
    internal static ParsedSite Parse(
        PipelineRequest request,
        LoadedSite loaded,
        bool forRendering,
        ParsedBefore? before = null,
        WordsByLanguage? words = null
    )
    {
        request.OnPhase?.Invoke(Phase.Parse);
        var config = request.Config;
        var (directories, folderDiagnostics) = DirectoryMetadata.Read(loaded);
        // One data file may take as long as a hundred pages.
        var readingData = Task.Run(() => before?.DataFor(loaded) ?? ReadData(loaded));
        var known = before?.ResultsFor(config, loaded);
        var results = InParallel.Map(loaded.Pages, file => known?.Invoke(file, false) ?? ParsePage(file));
        results = results.AddRange(IndexPages.Of(results, config, words ?? WordsByLanguage.Shipped, ParseGenerated));
        var data = readingData.GetAwaiter().GetResult();
        ImmutableArray<Page> pages = [.. results.Select(result => result.Page)];
        var folders = FolderPages.Of(pages, loaded, data.Data, config, ParseGenerated).Select(page => new ParseResult(page, []));
        var all = loaded
            .Diagnostics.Concat(folderDiagnostics)
            .Concat(data.Diagnostics)
            .Concat(results.SelectMany(result => result.Diagnostics));
        return new ParsedSite([.. results, .. folders], data, UnreadFiles.Of(loaded, pages, all), directories, folderDiagnostics);

        ParseResult ParsePage(ContentFile file)
        {
            try
            {
                return PageParser.Parse(file, config, directories, loaded.Includes, forRendering);
            }
            catch (Exception e) when (FileAtFault.Note(e, file.Source.Path))
            {
                throw;
            }
        }

        ParseResult ParseGenerated(ContentFile file) =>
            known?.Invoke(file, true) ?? PageParser.ParseGenerated(file, config, directories, forRendering);
    }

    private static ParsedData ReadData(LoadedSite loaded)
    {
        var (data, diagnostics) = SiteData.Read(loaded.Data, loaded.UnreadableData);
        return new ParsedData(data, diagnostics);
    }

    /// <summary>The Index phase.</summary>
    internal static IndexedSite Index(
        PipelineRequest request,
        LoadedSite loaded,
        ParsedSite parsed,
        PageHistory history,
        BaseSite? baseSite,
        WordsByLanguage? words = null
    )
    {
        request.OnPhase?.Invoke(Phase.Index);
        var config = request.Config with { Run = request.Config.Run with { CommitDay = loaded.CommitDay } };
        var (promises, lockDiagnostics) = PromiseReader.Read(config, request.HasTypedInputPaths, loaded.AnchorLock, baseSite);
        var (site, diagnostics) = SiteIndexer.Index(
            config,
            parsed.Pages,
            loaded,
            parsed.Data.Data,
            promises,
            history,
            parsed.Unread,
            words
        );
        return new IndexedSite(site, [.. lockDiagnostics, .. diagnostics]);
    }

    /// <summary>The Validate phase; nothing without rules.</summary>
    internal static ImmutableArray<Diagnostic> Validate(PipelineRequest request, Site site)
    {
        if (!request.WithRules)
            return [];
        request.OnPhase?.Invoke(Phase.Validate);
        return Validator.Run(site, request.OnRule);
    }

    /// <summary>
    /// The Render phase. Each page is staged as soon as it is rendered, so that memory never holds the text of the whole site.
    /// </summary>
    internal static ImmutableArray<Diagnostic> Render(PipelineRequest request, Site site, Theme theme, SiteWriter writer)
    {
        request.OnPhase?.Invoke(Phase.Render);
        return SiteRenderer.Render(
            site,
            theme,
            file =>
            {
                using var output = new Utf8Writer();
                file.Write(output);
                writer.Stage(file.Path, output.Written.Span);
            }
        );
    }

    /// <summary>The Write phase: copies files and puts all into place.</summary>
    internal static CommitResult Write(PipelineRequest request, Site site, Theme theme, ThemeFiles themeFiles, SiteWriter writer)
    {
        request.OnPhase?.Invoke(Phase.Write);
        InParallel.Do(Copies(site, theme, themeFiles), copy => Stage(copy.Name, copy.File, writer));
        return writer.Commit();
    }

    /// <summary>The files of the built site that are copied as they are, by their path in the output folder.</summary>
    internal static ImmutableArray<(string Name, Asset File)> Copies(Site site, Theme theme, ThemeFiles themeFiles) =>
        [
            .. site.Assets.Select(asset => (asset.InputPath, asset)),
            .. themeFiles.Assets.Concat(theme.Modules.NeededBy(site)).Select(asset => ("assets/" + asset.InputPath, asset)),
        ];

    private static void Stage(string name, Asset file, SiteWriter writer)
    {
        if (file.Bytes is { } bytes)
            writer.Stage(name, bytes.Span);
        else
            writer.StageCopy(name, file.DiskPath!);
    }
}
