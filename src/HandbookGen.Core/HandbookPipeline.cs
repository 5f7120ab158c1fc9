using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering;
using HandbookGen.Validation;
using HandbookGen.Writing;

namespace HandbookGen;

/// <summary>One run over a handbook, phase by phase. Start reading here.</summary>
public static class HandbookPipeline
{
    // The handbook that documents HandbookGen has a page for each rule below this URL.
    private const string RulesPage = "/handbook/handbookgen/rules/";

    /// <summary>Load, Parse, Index: for commands that inspect the site themselves. The diagnostics are sorted.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static (LoadedSite Loaded, Site Site, PipelineResult Result) Index(PipelineRequest request)
    {
        var loaded = Load(request);
        var parsed = Parse(request, loaded.Site, forRendering: false);
        var indexed = Index(request, loaded, parsed, PageHistory.None);
        ImmutableArray<Diagnostic> diagnostics = [.. loaded.Diagnostics, .. parsed.Diagnostics, .. indexed.Diagnostics];
        return (loaded.Site, indexed.Site, ResultOf(request, loaded.Site, indexed.Site, diagnostics));
    }

    /// <summary>Load, Parse, Index, Validate.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static PipelineResult Check(PipelineRequest request)
    {
        var loaded = Load(request);
        var parsed = Parse(request, loaded.Site, forRendering: false);
        var indexed = Index(request, loaded, parsed, PageHistory.None);
        var findings = Validate(request, indexed.Site);

        ImmutableArray<Diagnostic> diagnostics = [.. loaded.Diagnostics, .. parsed.Diagnostics, .. indexed.Diagnostics, .. findings];
        var result = ResultOf(request, loaded.Site, indexed.Site, diagnostics);
        return request.OnlyChanged && loaded.Base is { } then
            ? result.Only(new ChangedFiles(loaded.Site, then, indexed.Site).Concern)
            : result;
    }

    /// <summary>All six phases. Writes nothing if there is an error.</summary>
    /// <exception cref="IOException">The disk failed; the previous build is still complete.</exception>
    public static PipelineResult Build(PipelineRequest request)
    {
        if (OutputGuard.Check(request.Root, request.Config, request.Force) is { } refused)
            return PipelineResult.Nothing with { Diagnostics = [refused] };
        // The theme and the history do not depend on pages, and git may take as long as Parse: both are read in parallel with it.
        var readingTheme = Task.Run(() => LoadTheme(request));
        var readingHistory = Task.Run(() => GitHistory.Read(request.Root, request.Config));

        var loaded = Load(request);
        var parsed = Parse(request, loaded.Site, forRendering: true);
        var history = readingHistory.GetAwaiter().GetResult();
        var indexed = Index(request, loaded, parsed, history);
        var findings = Validate(request, indexed.Site);
        var theme = readingTheme.GetAwaiter().GetResult();

        ImmutableArray<Diagnostic> diagnostics =
        [
            .. loaded.Diagnostics,
            .. theme.Diagnostics,
            .. history.Diagnostics,
            .. parsed.Diagnostics,
            .. indexed.Diagnostics,
            .. findings,
        ];
        var found = ResultOf(request, loaded.Site, indexed.Site, diagnostics, theme.Files.Sources);
        if (theme.Compiled is null || found.HasErrors)
            return found;

        using var writer = SiteWriter.Open(request.Root, request.Config, request.Force);
        var faults = Render(request, indexed.Site, theme.Compiled, writer);
        var written = faults.IsEmpty ? Write(request, indexed.Site, theme.Compiled, theme.Files, writer) : new CommitResult(null, faults);
        ImmutableArray<Diagnostic> late = [.. theme.Compiled.Modules.UndrawnIn(indexed.Site), .. written.Diagnostics];
        var result = late.IsEmpty ? found : ResultOf(request, loaded.Site, indexed.Site, [.. diagnostics, .. late], theme.Files.Sources);
        return result with { Written = written.Written };
    }

    /// <summary>Parse and Index for files that need not be on disk, for tests and for commands that preview a change.</summary>
    /// <param name="forRendering">Whether the Render phase follows, as in <see cref="PageParser.Parse"/>.</param>
    internal static IndexedSite ParseAndIndex(
        LoadedSite loaded,
        SiteConfig config,
        bool forRendering,
        bool hasTypedInputPaths = false,
        LoadedBase? loadedBase = null
    )
    {
        var request = new PipelineRequest("", config, "", HasTypedInputPaths: hasTypedInputPaths);
        var parsed = Parse(request, loaded, forRendering);
        var (site, diagnostics) = Index(request, new LoadedInput(loaded, loadedBase, []), parsed, PageHistory.None);
        return new IndexedSite(site, [.. loaded.Diagnostics, .. parsed.Diagnostics, .. diagnostics]);
    }

    private sealed record LoadedInput(LoadedSite Site, LoadedBase? Base, ImmutableArray<Diagnostic> Diagnostics);

    private static LoadedInput Load(PipelineRequest request)
    {
        request.OnPhase?.Invoke(Phase.Load);
        var site = SiteLoader.Load(request.Root, request.Config);
        if (request.Base is not { } name)
            return new LoadedInput(site, null, site.Diagnostics);
        var (then, unreadable) = BaseLoader.Load(request.Root, request.Config, request.HasTypedInputPaths, site, name);
        ImmutableArray<Problem> problems = [.. then?.Unread ?? [], .. unreadable is null ? (Problem[])[] : [unreadable]];
        return new LoadedInput(
            site,
            then,
            [
                .. site.Diagnostics,
                .. problems.Select(problem => FileDiagnostics.UnknownBase.At(problem.Range, problem.Message, problem.Help)),
            ]
        );
    }

    private sealed record LoadedTheme(ThemeFiles Files, Theme? Compiled, ImmutableArray<Diagnostic> Diagnostics);

    private static LoadedTheme LoadTheme(PipelineRequest request)
    {
        var files = ThemeLoader.Load(request.Root, request.Config, request.ShippedThemes);
        if (!files.Diagnostics.IsEmpty)
            return new LoadedTheme(files, null, files.Diagnostics);
        var (compiled, diagnostics) = Theme.Compile(files);
        return new LoadedTheme(files, compiled, diagnostics);
    }

    private sealed record ParsedSite(ImmutableArray<Page> Pages, SiteData Data, ImmutableArray<Diagnostic> Diagnostics);

    private static ParsedSite Parse(PipelineRequest request, LoadedSite loaded, bool forRendering)
    {
        request.OnPhase?.Invoke(Phase.Parse);
        var config = request.Config;
        var (directories, folderDiagnostics) = DirectoryMetadata.Read(loaded.DirectoryMetadata, loaded.Pages);
        // One data file may take as long as a hundred pages.
        var readingData = Task.Run(() => SiteData.Read(loaded.Data));
        var results = InParallel.Map(loaded.Pages, file => PageParser.Parse(file, config, directories, loaded.Includes, forRendering));
        results = results.AddRange(IndexPages.Of(results, config, directories, forRendering));
        var (data, dataDiagnostics) = readingData.GetAwaiter().GetResult();
        return new ParsedSite(
            [.. results.Select(result => result.Page)],
            data,
            [.. folderDiagnostics, .. dataDiagnostics, .. results.SelectMany(result => result.Diagnostics)]
        );
    }

    private static IndexedSite Index(PipelineRequest request, LoadedInput loaded, ParsedSite parsed, PageHistory history)
    {
        request.OnPhase?.Invoke(Phase.Index);
        var (promises, lockDiagnostics) = PromiseReader.Read(
            request.Config,
            request.HasTypedInputPaths,
            loaded.Site.AnchorLock,
            loaded.Base
        );
        var (site, diagnostics) = SiteIndexer.Index(request.Config, parsed.Pages, loaded.Site, parsed.Data, promises, history);
        return new IndexedSite(site, [.. lockDiagnostics, .. diagnostics]);
    }

    private static ImmutableArray<Diagnostic> Validate(PipelineRequest request, Site site)
    {
        if (!request.WithRules)
            return [];
        request.OnPhase?.Invoke(Phase.Validate);
        return Validator.Run(site, request.OnRule);
    }

    // Each page is staged as soon as it is rendered, so that memory never holds the text of the whole site.
    private static ImmutableArray<Diagnostic> Render(PipelineRequest request, Site site, Theme theme, SiteWriter writer)
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

    private static CommitResult Write(PipelineRequest request, Site site, Theme theme, ThemeFiles themeFiles, SiteWriter writer)
    {
        request.OnPhase?.Invoke(Phase.Write);
        ImmutableArray<(string Name, string DiskPath)> copies =
        [
            .. site.Assets.Select(asset => (asset.InputPath, asset.DiskPath)),
            .. themeFiles.Assets.Concat(theme.Modules.NeededBy(site)).Select(asset => ("assets/" + asset.InputPath, asset.DiskPath)),
        ];
        InParallel.Do(copies, copy => writer.StageCopy(copy.Name, copy.DiskPath));
        return writer.Commit();
    }

    private static PipelineResult ResultOf(
        PipelineRequest request,
        LoadedSite loaded,
        Site site,
        ImmutableArray<Diagnostic> diagnostics,
        IEnumerable<SourceFile>? themeSources = null
    )
    {
        var reported = diagnostics.Select(diagnostic => diagnostic.Range.File).ToHashSet();
        var sources = loaded
            .Sources.Concat(themeSources ?? [])
            .Where(source => reported.Contains(source.Path))
            .DistinctBy(source => source.Path)
            .ToFrozenDictionary(source => source.Path);
        var rulesUrl = site.PageByUrl.ContainsKey(RulesPage) ? LinkWriter.Absolute(request.Config, RulesPage) : null;
        var match = BaselineMatch.Of(diagnostics.Sort(), sources, request.Baseline);
        return new PipelineResult(match.New, sources, loaded.Pages.Length + loaded.UnreadablePages.Length, rulesUrl, null)
        {
            Tolerated = match.Old,
            Stale = request.WithRules ? match.Stale : [],
            Site = site,
        };
    }
}
