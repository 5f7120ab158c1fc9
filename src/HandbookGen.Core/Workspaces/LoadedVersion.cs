using HandbookGen.Indexing;
using HandbookGen.Loading;

namespace HandbookGen.Workspaces;

/// <summary>What Load and Parse made of the files of one version of a workspace.</summary>
/// <param name="Run">The run of <c>check</c> that has the same findings.</param>
/// <param name="Input">The settings, free of errors.</param>
/// <param name="Texts">The texts of all files.</param>
internal sealed record LoadedVersion(
    PipelineRequest Run,
    SiteInput Input,
    KnownTexts Texts,
    LoadedInput Loaded,
    CompiledTheme Theme,
    ParsedSite Parsed
)
{
    /// <summary>Reads and parses what an earlier version does not have.</summary>
    /// <param name="before">The earlier version; null for none.</param>
    /// <param name="changes">All changes since then.</param>
    /// <param name="unsaved">The texts of editors after these changes.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static LoadedVersion Load(
        WorkspaceRequest request,
        SiteInput input,
        LoadedVersion? before,
        ChangeSet changes,
        UnsavedTexts unsaved
    )
    {
        var run = RunOf(request, input);
        var texts = before?.Texts ?? KnownTexts.None;
        var readsDay = before is null || !ReferenceEquals(before.Run.Config, run.Config) || request.TouchHistory(changes);
        var ((loading, theme), known) = texts.Load(
            changes,
            unsaved,
            read =>
            {
                var loadingTheme = Task.Run(() => LoadTheme(run, before, read));
                var site = SiteLoader.Load(
                    run.Root,
                    run.Config,
                    read,
                    () => readsDay ? CommitDay.Read(run.Root, run.Config) : before!.Loaded.Site.CommitDay
                );
                return (site, loadingTheme.GetAwaiter().GetResult());
            }
        );
        if (before is not null)
            loading = loading.WithPicturesOf(before.Loaded.Site, new ChangedPaths(changes).Cover);
        if (run.Trusted is { } trusted)
            loading = TrustedHostFiles.Replace(loading, run.Root, run.Config, trusted);
        loading = ActiveFiles.LeaveOut(loading, run.Config);
        var parsed = PipelinePhases.Parse(
            run,
            loading,
            forRendering: true,
            before is null ? null : new ParsedBefore(before.Run.Config, before.Loaded.Site, before.Parsed),
            theme.Words
        );
        return new LoadedVersion(run, input, known, new LoadedInput(loading, null, loading.Diagnostics), theme, parsed);
    }

    /// <summary>Validate, and what would stop a build: the findings of <c>check</c>.</summary>
    /// <param name="indexed">What Index made of this version.</param>
    public PipelineResult ResultOf(IndexedSite indexed)
    {
        // The rules keep only one core busy towards their end.
        var readingNames = Task.Run(() => HandbookPipeline.NamesOf(indexed.Site, Theme));
        return HandbookPipeline.ResultOf(
            Run,
            Loaded.Site,
            indexed.Site,
            [
                .. Input.Config.Diagnostics,
                .. Loaded.Diagnostics,
                .. Theme.Diagnostics,
                .. HandbookPipeline.VanishedLockOf(Run, Loaded),
                .. Parsed.Diagnostics,
                .. indexed.Diagnostics,
                .. PipelinePhases.Validate(Run, indexed.Site),
                .. readingNames.GetAwaiter().GetResult(),
                .. HandbookPipeline.OutputPlaceOf(Run),
            ],
            Theme.Files.Sources
        );
    }

    // Compiled again only if a text or a package is another one; style sheets and scripts are only copied.
    private static CompiledTheme LoadTheme(PipelineRequest run, LoadedVersion? before, Func<FoundFile, ReadText> read)
    {
        // A commit does not change.
        if (run.Trusted is { } trusted)
            return before?.Theme ?? PipelinePhases.Compile(TrustedTheme.Load(run.Root, run.Config, run.ShippedThemes, trusted));
        var files = ThemeLoader.Load(run.Root, run.Config, run.ShippedThemes, read);
        return before?.Theme is { } theme && theme.Files.HasSameTextsAs(files)
            ? theme with
            {
                Files = files,
            }
            : PipelinePhases.Compile(files);
    }

    private static PipelineRequest RunOf(WorkspaceRequest request, SiteInput input) =>
        new(request.Root, input.Config.Config, request.ShippedThemes, HasTypedInputPaths: input.Config.HasTypedInputPaths)
        {
            Overrides = request.Overrides,
            Trusted = request.Trusted,
            Baseline = input.Baseline ?? Validation.Baseline.Empty,
        };
}
