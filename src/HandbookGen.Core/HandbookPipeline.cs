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
        var words = WordsByLanguage.Of(FilesOfTheme(request)).Words;
        var parsed = Parse(request, loaded.Site, forRendering: false, words: words);
        var indexed = Index(request, loaded.Site, parsed, PageHistory.None, IndexedBase.Of(request, loaded, parsed, words)?.Site, words);
        ImmutableArray<Diagnostic> diagnostics = [.. loaded.Diagnostics, .. parsed.Diagnostics, .. indexed.Diagnostics];
        return (loaded.Site, indexed.Site, ResultOf(request, loaded.Site, indexed.Site, diagnostics));
    }

    /// <summary>Load, Parse, Index, Validate; also reads the theme, and finds everything that would stop a build before Render.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static PipelineResult Check(PipelineRequest request)
    {
        var readingTheme = Task.Run(() => FilesOfTheme(request));
        var compilingTheme = Task.Run(async () => Compile(await readingTheme));
        var loaded = Load(request);
        var words = WordsByLanguage.Of(readingTheme.GetAwaiter().GetResult()).Words;
        var parsed = Parse(request, loaded.Site, forRendering: false, words: words);
        var then = IndexedBase.Of(request, loaded, parsed, words);
        var indexed = Index(request, loaded.Site, parsed, PageHistory.None, then?.Site, words);
        var findings = Validate(request, indexed.Site);
        var theme = compilingTheme.GetAwaiter().GetResult();

        ImmutableArray<Diagnostic> diagnostics =
        [
            .. loaded.Diagnostics,
            .. theme.Diagnostics,
            .. VanishedLockOf(request, loaded),
            .. parsed.Diagnostics,
            .. indexed.Diagnostics,
            .. findings,
            .. NamesOf(indexed.Site, theme),
            .. OutputPlaceOf(request),
        ];
        var result = ResultOf(request, loaded.Site, indexed.Site, diagnostics, theme.Files.Sources);
        return request.OnlyChanged && then is not null ? result.Only(then.NewIn(result)) : result;
    }

    /// <summary>All six phases. Writes nothing if there is an error.</summary>
    /// <exception cref="IOException">The disk failed; the previous build is still complete.</exception>
    public static PipelineResult Build(PipelineRequest request)
    {
        if (OutputGuard.Check(request.Root, request.Config, request.Force) is { } refused)
            return PipelineResult.Nothing with { Diagnostics = [refused] };
        // The theme and the history do not depend on pages, and git may take as long as Parse: both are read in parallel with it.
        var readingTheme = Task.Run(() => FilesOfTheme(request));
        var compilingTheme = Task.Run(async () => Compile(await readingTheme));
        var readingHistory = Task.Run(() => GitHistory.Read(request.Root, request.Config));

        var loaded = Load(request);
        var words = WordsByLanguage.Of(readingTheme.GetAwaiter().GetResult()).Words;
        var parsed = Parse(request, loaded.Site, forRendering: true, words: words);
        var history = readingHistory.GetAwaiter().GetResult();
        var then = IndexedBase.Of(request, loaded, parsed, words);
        var indexed = Index(request, loaded.Site, parsed, history, then?.Site, words);
        var findings = Validate(request, indexed.Site);
        var theme = compilingTheme.GetAwaiter().GetResult();

        ImmutableArray<Diagnostic> diagnostics =
        [
            .. loaded.Diagnostics,
            .. VanishedLockOf(request, loaded),
            .. theme.Diagnostics,
            .. history.Diagnostics,
            .. parsed.Diagnostics,
            .. indexed.Diagnostics,
            .. findings,
            .. NamesOf(indexed.Site, theme),
        ];
        var found = ResultOf(request, loaded.Site, indexed.Site, diagnostics, theme.Files.Sources);
        if (theme.Compiled is null || found.HasErrors)
            return found;

        using var writer = SiteWriter.Open(request.Root, request.Config, request.Force);
        var faults = Render(request, indexed.Site, theme.Compiled, writer);
        var written = faults.IsEmpty ? Write(request, indexed.Site, theme.Compiled, theme.Files, writer) : new CommitResult(null, faults);
        ImmutableArray<Diagnostic> late =
        [
            .. theme.Compiled.Modules.UndrawnIn(indexed.Site),
            .. written.Written is null ? [] : MissingHost.Find(indexed.Site),
            .. written.Diagnostics,
        ];
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
        var request = new PipelineRequest("", config, ShippedThemes.None, HasTypedInputPaths: hasTypedInputPaths);
        loaded = ActiveFiles.LeaveOut(loaded, config);
        var parsed = Parse(request, loaded, forRendering);
        var then = IndexedBase.Of(request, new LoadedInput(loaded, loadedBase, []), parsed, WordsByLanguage.Shipped)?.Site;
        var (site, diagnostics) = Index(request, loaded, parsed, PageHistory.None, then);
        return new IndexedSite(site, [.. loaded.Diagnostics, .. parsed.Diagnostics, .. diagnostics]);
    }

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

    internal static IEnumerable<Diagnostic> VanishedLockOf(PipelineRequest request, LoadedInput loaded)
    {
        if (!request.WithRules)
            return [];
        var option =
            request.Staged is not null ? StagedChange.Option
            : request.Base is { } name ? new OptionValue("--base", name)
            : null;
        return VanishedLock.Find(request.Root, loaded.Site, option, loaded.Base) is { } vanished ? [vanished] : [];
    }

    internal sealed record LoadedTheme(ThemeFiles Files, WordsByLanguage Words, Theme? Compiled, ImmutableArray<Diagnostic> Diagnostics);

    internal static ThemeFiles FilesOfTheme(PipelineRequest request) =>
        request.Trusted is { } trusted ? TrustedTheme.Load(request.Root, request.Config, request.ShippedThemes, trusted, request.Head)
        : request.Staged is { } staged ? StagedLoader.LoadTheme(staged, request.Root, request.Config, request.ShippedThemes)
        : request.Head is { } head ? head.LoadTheme(request.Config, request.ShippedThemes)
        : ThemeLoader.Load(request.Root, request.Config, request.ShippedThemes);

    internal static LoadedTheme Compile(ThemeFiles files)
    {
        var (words, wordDiagnostics) = WordsByLanguage.Of(files);
        ImmutableArray<Diagnostic> found = [.. files.Diagnostics, .. wordDiagnostics];
        // A template that is missing because it could not be read is not reported a second time.
        if (files.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return new LoadedTheme(files, words, null, found);
        var (compiled, diagnostics) = Theme.Compile(files, words);
        return new LoadedTheme(files, words, compiled, [.. found, .. diagnostics]);
    }

    // What a build would refuse before it begins, whatever is in the output folder.
    internal static IEnumerable<Diagnostic> OutputPlaceOf(PipelineRequest request) =>
        request.WithRules && request.Staged is null && OutputGuard.CheckPlace(request.Root, request.Config) is { } refused ? [refused] : [];

    // What Write would refuse.
    internal static ImmutableArray<Diagnostic> NamesOf(Site site, LoadedTheme theme) =>
        theme.Compiled is { } compiled ? OutputCheck.Run(OutputFiles.Of(site, compiled, theme.Files)) : [];

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

    internal static ImmutableArray<Diagnostic> Validate(PipelineRequest request, Site site)
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

    internal static PipelineResult ResultOf(
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
        // Several pages may include a file with a mistake.
        var match = BaselineMatch.Of([.. diagnostics.Distinct().Order()], sources, request.Baseline);
        return new PipelineResult(match.New, sources, loaded.Pages.Length + loaded.UnreadablePages.Length, rulesUrl, null)
        {
            Tolerated = match.Old,
            // What cannot be checked may still occur.
            Stale = request.WithRules && diagnostics.All(each => each.RuleId != FileDiagnostics.LeftOutChecks.Id) ? match.Stale : [],
            Site = site,
        };
    }
}
