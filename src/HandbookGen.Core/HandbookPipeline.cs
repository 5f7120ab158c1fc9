using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Moving;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering;
using HandbookGen.Validation;
using HandbookGen.Writing;

namespace HandbookGen;

/// <summary>One run over a handbook, phase by phase. Start reading here.</summary>
public static class HandbookPipeline
{
    // The handbook that explains HandbookGen says there what each rule reports.
    private const string RulesPage = "/handbook/handbookgen/rules/";

    /// <summary>Load, Parse, Index: for commands that look at the site themselves. The diagnostics are sorted.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static (LoadedSite Loaded, Site Site, PipelineResult Result) Index(PipelineRequest request)
    {
        var (loaded, site, diagnostics, _) = ReadSite(request, forRendering: false);
        return (loaded, site, ResultOf(request, diagnostics, loaded, site, []));
    }

    /// <summary>Parse and Index with one more page, which nobody has written yet.</summary>
    public static (Site Site, ImmutableArray<Diagnostic> Diagnostics) With(ContentFile page, LoadedSite loaded, SiteConfig config)
    {
        var pages = loaded.Pages.Add(page).Sort((one, other) => string.CompareOrdinal(one.InputPath, other.InputPath));
        return ParseAndIndex(loaded with { Pages = pages }, config, forRendering: false);
    }

    /// <summary>Load, Parse, Index, Validate.</summary>
    /// <exception cref="IOException">The disk failed; nothing is half-written.</exception>
    public static PipelineResult Check(PipelineRequest request)
    {
        var (loaded, site, diagnostics, changed) = ReadSite(request, forRendering: false);
        var result = ResultOf(request, [.. diagnostics, .. Validate(request, site)], loaded, site, []);
        return request.OnlyChanged && changed is not null ? result.Only(changed.Concern) : result;
    }

    /// <summary>All six phases. Writes nothing when there is an error.</summary>
    /// <exception cref="IOException">The disk failed; the site of the build before is still whole.</exception>
    public static PipelineResult Build(PipelineRequest request)
    {
        if (OutputGuard.Check(request.Root, request.Config, request.Force) is { } refused)
            return PipelineResult.Nothing with { Diagnostics = [refused] };
        var themeFiles = ThemeLoader.Load(request.Root, request.Config, request.ShippedThemes);
        // Starting the template engine takes as long as parsing a thousand pages; nothing before Render waits for it.
        var compiling = Task.Run(() => themeFiles.Diagnostics.IsEmpty ? Theme.Compile(themeFiles) : (null, themeFiles.Diagnostics));
        // A long history takes git as long as the rest takes us.
        var asking = Task.Run(() => GitHistory.Read(request.Root, request.Config));
        var (loaded, site, diagnostics, _) = ReadSite(request, forRendering: true);
        diagnostics = [.. diagnostics, .. Validate(request, site)];
        var (theme, themeDiagnostics) = compiling.GetAwaiter().GetResult();
        diagnostics = [.. diagnostics, .. themeDiagnostics];
        IEnumerable<SourceFile> themeSources = themeFiles.Templates.Values.Concat(themeFiles.Partials.Values);
        // Where nothing is an error, none will be left, and the site need not wait until the findings are in order.
        var finding = Task.Run(() => ResultOf(request, diagnostics, loaded, site, themeSources));
        if (theme is null || (diagnostics.Any(IsError) && finding.GetAwaiter().GetResult().Diagnostics.Any(IsError)))
            return finding.GetAwaiter().GetResult();
        var history = asking.GetAwaiter().GetResult();
        var shown = site with { History = history };
        var result = Write(request, shown, theme, themeFiles);
        ImmutableArray<Diagnostic> late = [.. history.Diagnostics, .. theme.Modules.UndrawnIn(site), .. result.Diagnostics];
        var found = late.IsEmpty
            ? finding.GetAwaiter().GetResult()
            : ResultOf(request, [.. diagnostics, .. late], loaded, site, themeSources);
        return found with { Site = shown, Written = result.Written };
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    /// <summary>Load, and then Parse, Index, Validate and the fixes of what was found, again and again until no fix is left. Writes nothing.</summary>
    /// <param name="withUnsafe">Whether also those that somebody should look at.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static FixResult Fix(PipelineRequest request, bool withUnsafe)
    {
        var loaded = SiteLoader.Load(request.Root, request.Config);
        return FixLoop.Run(
            loaded,
            withUnsafe,
            changed =>
            {
                var (site, diagnostics) = ParseAndIndex(
                    changed,
                    request.Config,
                    hasTypedInputPaths: request.HasTypedInputPaths,
                    forRendering: false
                );
                return [.. diagnostics, .. Validator.Run(site)];
            }
        );
    }

    /// <summary>What moving a page or a folder changes in a site that was read without errors. Writes nothing.</summary>
    /// <returns>The diagnostic of a URL that something else has; else the move.</returns>
    public static (PageMove? Move, Diagnostic? Taken) Move(LoadedSite loaded, Site site, Renaming renaming)
    {
        var renamed = renaming.Apply(loaded);
        var (after, diagnostics) = ParseAndIndex(renamed, site.Config, forRendering: false);
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } taken)
            return (null, taken);
        return (PageMove.Of(renaming, loaded, site, after, UnpublishedOf(loaded, site), UnpublishedOf(renamed, after)), null);
    }

    /// <summary>What becomes of the findings that a baseline tolerates when a page moves. Writes nothing.</summary>
    /// <returns>The baseline itself when none of them has moved; how many have.</returns>
    public static (Baseline Baseline, int Count) Moved(Baseline baseline, LoadedSite loaded, Site site, PageMove move)
    {
        var changed = loaded.With(move.Texts.ToDictionary(text => text.Before.Path, text => new SourceFile(text.Before.Path, text.After)));
        var renamed = move.Renaming.Apply(changed);
        var (after, _) = ParseAndIndex(renamed, site.Config, forRendering: false);
        return BaselineMove.Of(baseline, move.Renaming, Findings(site, loaded), Findings(after, renamed));

        static (ImmutableArray<Diagnostic> Findings, IReadOnlyDictionary<SitePath, SourceFile> Sources) Findings(
            Site site,
            LoadedSite loaded
        ) => (Validator.Run(site).Sort(), loaded.Sources.ToDictionary(source => source.Path));
    }

    private static ImmutableArray<Page> UnpublishedOf(LoadedSite loaded, Site site)
    {
        var published = site.Pages.Select(page => page.Page.Source.Path).ToHashSet();
        var (directories, _) = DirectoryMetadata.Read(loaded.DirectoryMetadata, loaded.Pages);
        return
        [
            .. loaded
                .Pages.Where(file => !published.Contains(file.Source.Path))
                .Select(file => PageParser.Parse(file, site.Config, directories, loaded.Includes, forRendering: false).Page),
        ];
    }

    private static (LoadedSite Loaded, Site Site, ImmutableArray<Diagnostic> Diagnostics, ChangedFiles? Changed) ReadSite(
        PipelineRequest request,
        bool forRendering
    )
    {
        request.OnPhase?.Invoke(Phase.Load);
        var loaded = SiteLoader.Load(request.Root, request.Config);
        var (loadedBase, problem) = request.Base is { } name
            ? BaseLoader.Load(request.Root, request.Config, request.HasTypedInputPaths, loaded, name)
            : (null, null);
        var (site, diagnostics) = ParseAndIndex(
            loaded,
            request.Config,
            forRendering,
            request.OnPhase,
            request.HasTypedInputPaths,
            loadedBase
        );
        ImmutableArray<Problem> problems = [.. loadedBase?.Unread ?? [], .. problem is null ? (Problem[])[] : [problem]];
        return (
            loaded,
            site,
            [.. diagnostics, .. problems.Select(missing => Diagnostic.Error("HB9024", missing.Range, missing.Message, missing.Help))],
            loadedBase is null ? null : new ChangedFiles(loaded, loadedBase, site)
        );
    }

    /// <summary>The phases between the disk and the rules: a site of texts, wherever they come from.</summary>
    /// <param name="forRendering">Whether the Render phase follows, as for <see cref="PageParser.Parse"/>.</param>
    internal static (Site Site, ImmutableArray<Diagnostic> Diagnostics) ParseAndIndex(
        LoadedSite loaded,
        SiteConfig config,
        bool forRendering,
        Action<Phase>? onPhase = null,
        bool hasTypedInputPaths = false,
        LoadedBase? loadedBase = null
    )
    {
        onPhase?.Invoke(Phase.Parse);
        var (directories, folderDiagnostics) = DirectoryMetadata.Read(loaded.DirectoryMetadata, loaded.Pages);
        // A single file of data may take as long as a hundred pages.
        var readingData = Task.Run(() => SiteData.Read(loaded.Data));
        var parsed = InParallel.Map(loaded.Pages, file => PageParser.Parse(file, config, directories, loaded.Includes, forRendering));
        parsed = parsed.AddRange(IndexPages.Of(parsed, config, directories, forRendering));
        var (data, dataDiagnostics) = readingData.GetAwaiter().GetResult();

        onPhase?.Invoke(Phase.Index);
        var (site, indexDiagnostics) = SiteIndexer.Index(config, [.. parsed.Select(result => result.Page)], loaded, data);
        var (promises, lockDiagnostics) = PromiseReader.Read(config, hasTypedInputPaths, loaded.AnchorLock, loadedBase);
        return (
            site with
            {
                Promises = promises,
            },
            [
                .. loaded.Diagnostics,
                .. folderDiagnostics,
                .. dataDiagnostics,
                .. parsed.SelectMany(result => result.Diagnostics),
                .. indexDiagnostics,
                .. lockDiagnostics,
            ]
        );
    }

    private static ImmutableArray<Diagnostic> Validate(PipelineRequest request, Site site)
    {
        if (!request.WithRules)
            return [];
        request.OnPhase?.Invoke(Phase.Validate);
        return Validator.Run(site, request.OnRule);
    }

    // Each page goes to the staging folder as soon as it is rendered, so that the site is never in memory as text.
    private static CommitResult Write(PipelineRequest request, Site site, Theme theme, ThemeFiles themeFiles)
    {
        request.OnPhase?.Invoke(Phase.Render);
        using var writer = SiteWriter.Open(request.Root, request.Config, request.Force);
        SiteRenderer.Render(site, theme, file => Stage(file, writer));
        request.OnPhase?.Invoke(Phase.Write);
        ImmutableArray<(string Name, string DiskPath)> copies =
        [
            .. site.Assets.Select(asset => (asset.InputPath, asset.DiskPath)),
            .. themeFiles.Assets.Concat(theme.Modules.NeededBy(site)).Select(asset => ("assets/" + asset.InputPath, asset.DiskPath)),
        ];
        InParallel.Do(copies, copy => writer.StageCopy(copy.Name, copy.DiskPath));
        return writer.Commit();
    }

    private static void Stage(OutputFile file, SiteWriter writer)
    {
        using var output = new Utf8Writer();
        file.Write(output);
        writer.Stage(file.Path, output.Written.Span);
    }

    private static PipelineResult ResultOf(
        PipelineRequest request,
        ImmutableArray<Diagnostic> diagnostics,
        LoadedSite loaded,
        Site site,
        IEnumerable<SourceFile> themeSources
    )
    {
        var reported = diagnostics.Select(diagnostic => diagnostic.Range.File).ToHashSet();
        var sources = loaded
            .Sources.Concat(themeSources)
            .Where(source => reported.Contains(source.Path))
            .DistinctBy(source => source.Path)
            .ToFrozenDictionary(source => source.Path);
        var rulesUrl = site.PageByUrl.ContainsKey(RulesPage) ? LinkWriter.Absolute(site.Config, RulesPage) : null;
        var match = BaselineMatch.Of(diagnostics.Sort(), sources, request.Baseline);
        return new PipelineResult(match.New, sources, loaded.Pages.Length + loaded.UnreadablePages.Length, rulesUrl, null)
        {
            Tolerated = match.Old,
            Stale = request.WithRules ? match.Stale : [],
            Site = site,
        };
    }
}
