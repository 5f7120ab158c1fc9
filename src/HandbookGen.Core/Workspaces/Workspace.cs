using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Rendering;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Workspaces;

/// <summary>
/// A site in memory that follows edits. Immutable: <see cref="Apply"/> answers with the next version, and whoever reads this one keeps
/// it. After any sequence of edits, a workspace says and renders byte for byte what a fresh one over the same files says and renders.
/// Pages are rendered when they are asked for, whatever findings there are.
/// </summary>
public sealed class Workspace
{
    private readonly WorkspaceRequest request;
    private readonly SiteInput input;
    private readonly UnsavedTexts unsaved;
    private readonly PageHistory history;

    // While the settings are broken, that of the last version without mistakes in them; null if there was none.
    private readonly LoadedVersion? version;
    private readonly IndexedSite? indexed;
    private readonly Lazy<PipelineResult> result;
    private readonly Lazy<FrozenDictionary<string, OutputFile>> otherFiles;
    private readonly Lazy<FrozenDictionary<string, Asset>> copies;

    private Workspace(
        WorkspaceRequest request,
        SiteInput input,
        UnsavedTexts unsaved,
        LoadedVersion? version,
        IndexedSite? indexed,
        PageHistory history,
        Func<Workspace, PipelineResult> makeResult
    )
    {
        (this.request, this.input, this.unsaved) = (request, input, unsaved);
        (this.version, this.indexed, this.history) = (version, indexed, history);
        result = new(() => makeResult(this));
        otherFiles = new(() => SiteRenderer.OtherFiles(Site!, Theme!).ToFrozenDictionary(file => file.Path, StringComparer.Ordinal));
        copies = new(() =>
            PipelinePhases
                .Copies(Site!, Theme!, version!.Theme.Files)
                .ToFrozenDictionary(copy => copy.Name, copy => copy.File, StringComparer.Ordinal)
        );
    }

    /// <summary>The site; null while the settings are broken.</summary>
    public Site? Site => indexed?.Site;

    /// <summary>Whether there are files to render: false while the settings or the theme are broken.</summary>
    public bool CanRender => Site is not null && Theme is not null;

    /// <summary>The findings of the whole site, sorted, as <c>check</c> has them; computed when they are first asked for.</summary>
    public PipelineResult Result => result.Value;

    /// <summary>Full paths of the files and folders that the site is made from, whether they exist or not.</summary>
    public ImmutableArray<string> Inputs => InputsOf(request.Root, input.Config.Config);

    /// <summary>The same for a site that is not open yet.</summary>
    /// <param name="root">Full path of the site's root.</param>
    public static ImmutableArray<string> InputsOf(string root, SiteConfig config) =>
        [
            Path.Combine(root, SiteRoot.ConfigName),
            Path.Combine(root, Validation.Baseline.FileName),
            Path.Combine(root, LoadedSite.AnchorLockName),
            Path.Combine(root, GitIgnore.FileName),
            .. SiteSign.Files.Select(name => Path.Combine(root, name)),
            Path.Combine(root, "data"),
            Path.Combine(root, "assets"),
            Path.Combine(root, HugoTemplates.Folder),
            .. config.InputPaths.Select(path => Path.GetFullPath(path, root)),
            .. config.ThemePaths.Select(path => Path.GetFullPath(path, root)),
            .. HistoryFiles.Of(root),
        ];

    private Theme? Theme => version?.Theme.Compiled;

    /// <summary>Reads, parses and indexes everything but the history of the pages, which may take longer; see <see cref="With"/>.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static Workspace Open(WorkspaceRequest request) => Next(request, null, ChangeSet.Unknown);

    /// <summary>The next version, after some files have changed.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public Workspace Apply(ChangeSet changes) => Next(request, this, changes);

    /// <summary>The same files with the history from git.</summary>
    public Workspace With(PageHistory newHistory) =>
        new(
            request,
            input,
            unsaved,
            version,
            indexed is null ? null : indexed with { Site = Dated(indexed.Site, newHistory) },
            newHistory,
            // No finding depends on the history.
            next => Result with { Site = next.Site }
        );

    /// <summary>Whether the history has to be read again after some changes: after a commit, a checkout, or other settings.</summary>
    public bool TouchesHistory(ChangeSet changes) =>
        request.TouchHistory(changes) || new ChangedPaths(changes).Cover(Path.Combine(request.Root, SiteRoot.ConfigName));

    /// <summary>
    /// A page that has just been edited, rendered with everything else as it is in this version: an answer before the next version is
    /// ready.
    /// </summary>
    /// <returns>
    /// Null if the file is no page, is empty or no longer exists, has mistakes, would get another URL or type, or cannot be rendered.
    /// </returns>
    public EarlyPage? RenderEarly(FileChange change) =>
        CanRender && version is not null ? EarlyAnswer.Of(change, version, Site!, unsaved) : null;

    /// <summary>The paths of all files that <see cref="Render"/> knows without the search index, in no particular order.</summary>
    public IEnumerable<string> Files =>
        CanRender
            ? new Article()
                .Files(Site!, Theme!)
                .Select(file => file.Path)
                .Concat(otherFiles.Value.Keys)
                .Concat(copies.Value.Where(copy => copy.Value.Bytes is not null).Select(copy => copy.Key))
            : [];

    /// <summary>A file of the built site that is not on disk, without the search index.</summary>
    /// <param name="path">Relative to the output folder: <c>handbook/hiring/index.html</c>.</param>
    /// <returns>Null if there is no such file.</returns>
    public RenderedFile? Render(string path)
    {
        if (!CanRender)
            return null;
        if ((Article.At(path, Site!, Theme!) ?? otherFiles.Value.GetValueOrDefault(path)) is not { } file)
            return copies.Value.GetValueOrDefault(path)?.Bytes is { } bytes ? new RenderedFile(bytes, null) : null;
        try
        {
            return new RenderedFile(file.ToBytes(), null);
        }
        catch (TemplateFault fault)
        {
            return new RenderedFile(ReadOnlyMemory<byte>.Empty, fault.On(path));
        }
    }

    /// <summary>The files of the search index by their paths; it takes as long as a build to make them, each time.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public FrozenDictionary<string, ReadOnlyMemory<byte>> MakeSearchFiles(CancellationToken stop)
    {
        if (!CanRender)
            return FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty;
        return SiteRenderer.SearchFiles(Site!, stop).ToFrozenDictionary(file => file.Path, file => Made(file), StringComparer.Ordinal);

        ReadOnlyMemory<byte> Made(OutputFile file)
        {
            stop.ThrowIfCancellationRequested();
            return file.ToBytes();
        }
    }

    /// <summary>
    /// The full path of the asset, of the site or the theme, that is copied to a path of the output folder; null for none, and for one
    /// of a theme that comes with the program, which <see cref="Render"/> knows.
    /// </summary>
    public string? AssetAt(string path) => Copies.GetValueOrDefault(path)?.DiskPath;

    /// <summary>All files that are copied as they are, by paths of the output folder.</summary>
    internal FrozenDictionary<string, Asset> Copies => CanRender ? copies.Value : FrozenDictionary<string, Asset>.Empty;

    private static Workspace Next(WorkspaceRequest request, Workspace? before, ChangeSet changes)
    {
        var input = LoadInput(request, before, changes);
        var unsaved = (before?.unsaved ?? UnsavedTexts.None).After(changes);
        var history = before?.history ?? PageHistory.None;
        if (input.IsBroken)
            return new Workspace(
                request,
                input,
                unsaved,
                before?.version,
                null,
                history,
                _ => PipelineResult.Nothing with { Diagnostics = input.Config.Diagnostics }
            );
        // Changes that came while the settings were broken are not known any more.
        var all = before?.indexed is null ? changes with { IsComplete = false } : changes;
        var version = LoadedVersion.Load(request, input, before?.version, all, unsaved);
        var indexed = PipelinePhases.Index(
            version.Run,
            version.Loaded.Site,
            version.Parsed,
            PageHistory.None,
            baseSite: null,
            version.Theme.Words
        );
        return new Workspace(
            request,
            input,
            unsaved,
            version,
            indexed with
            {
                Site = Dated(indexed.Site, history),
            },
            history,
            next => version.ResultOf(next.indexed!)
        );
    }

    // The same text gives the same object, so that a mistake in the settings that is taken back does not cost a new start.
    private static SiteInput LoadInput(WorkspaceRequest request, Workspace? before, ChangeSet changes)
    {
        var changed = new ChangedPaths(changes);
        if (
            before is not null
            && !changed.Cover(Path.Combine(request.Root, SiteRoot.ConfigName))
            && !changed.Cover(Path.Combine(request.Root, Validation.Baseline.FileName))
        )
            return before.input;
        var input = SiteInput.Load(request.Root, request.Overrides, request.Now, request.Trusted);
        return before?.version is { } version && version.Input.Config.Source?.Text == input.Config.Source?.Text
            ? input with
            {
                Config = input.Config with { Config = version.Input.Config.Config },
            }
            : input;
    }

    private static Site Dated(Site site, PageHistory history) =>
        site with
        {
            History = site.Config.PageHistory ? history : PageHistory.None,
        };
}
