using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
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
        var loaded = PipelinePhases.Load(request);
        var words = WordsByLanguage.Of(PipelinePhases.ReadTheme(request)).Words;
        var parsed = PipelinePhases.Parse(request, loaded.Site, forRendering: false, words: words);
        var indexed = PipelinePhases.Index(
            request,
            loaded.Site,
            parsed,
            PageHistory.None,
            IndexedBase.Of(request, loaded, parsed, words)?.Site,
            words
        );
        ImmutableArray<Diagnostic> diagnostics = [.. loaded.Diagnostics, .. parsed.Diagnostics, .. indexed.Diagnostics];
        return (loaded.Site, indexed.Site, ResultOf(request, loaded.Site, indexed.Site, diagnostics));
    }

    /// <summary>Load, Parse, Index, Validate; also reads the theme, and finds everything that would stop a build before Render.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static PipelineResult Check(PipelineRequest request)
    {
        var readingTheme = Task.Run(() => PipelinePhases.ReadTheme(request));
        var compilingTheme = Task.Run(async () => PipelinePhases.Compile(await readingTheme));
        var loaded = PipelinePhases.Load(request);
        var words = WordsByLanguage.Of(readingTheme.GetAwaiter().GetResult()).Words;
        var parsed = PipelinePhases.Parse(request, loaded.Site, forRendering: false, words: words);
        var then = IndexedBase.Of(request, loaded, parsed, words);
        var indexed = PipelinePhases.Index(request, loaded.Site, parsed, PageHistory.None, then?.Site, words);
        var findings = PipelinePhases.Validate(request, indexed.Site);
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
        var readingTheme = Task.Run(() => PipelinePhases.ReadTheme(request));
        var compilingTheme = Task.Run(async () => PipelinePhases.Compile(await readingTheme));
        var readingHistory = Task.Run(() => GitHistory.Read(request.Root, request.Config));

        var loaded = PipelinePhases.Load(request);
        var words = WordsByLanguage.Of(readingTheme.GetAwaiter().GetResult()).Words;
        var parsed = PipelinePhases.Parse(request, loaded.Site, forRendering: true, words: words);
        var history = readingHistory.GetAwaiter().GetResult();
        var then = IndexedBase.Of(request, loaded, parsed, words);
        var indexed = PipelinePhases.Index(request, loaded.Site, parsed, history, then?.Site, words);
        var findings = PipelinePhases.Validate(request, indexed.Site);
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
        var faults = PipelinePhases.Render(request, indexed.Site, theme.Compiled, writer);
        var written = faults.IsEmpty
            ? PipelinePhases.Write(request, indexed.Site, theme.Compiled, theme.Files, writer)
            : new CommitResult(null, faults);
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
        var parsed = PipelinePhases.Parse(request, loaded, forRendering);
        var then = IndexedBase.Of(request, new LoadedInput(loaded, loadedBase, []), parsed, WordsByLanguage.Shipped)?.Site;
        var (site, diagnostics) = PipelinePhases.Index(request, loaded, parsed, PageHistory.None, then);
        return new IndexedSite(site, [.. loaded.Diagnostics, .. parsed.Diagnostics, .. diagnostics]);
    }

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

    // What a build would refuse before it begins.
    internal static IEnumerable<Diagnostic> OutputPlaceOf(PipelineRequest request)
    {
        if (!request.WithRules || request.Staged is not null)
            return [];
        var refused = request.LooksIntoOutput
            ? OutputGuard.Check(request.Root, request.Config, request.Force)
            : OutputGuard.CheckPlace(request.Root, request.Config);
        return refused is null ? [] : [refused];
    }

    // What Write would refuse.
    internal static ImmutableArray<Diagnostic> NamesOf(Site site, CompiledTheme theme) =>
        theme.Compiled is { } compiled ? OutputCheck.Run(OutputFiles.Of(site, compiled, theme.Files)) : [];

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
