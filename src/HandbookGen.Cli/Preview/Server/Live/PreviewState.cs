using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>Everything that the server answers with at one moment.</summary>
/// <param name="Version">Grows with each change.</param>
/// <param name="Site">The newest site.</param>
/// <param name="Shown">The newest site that can be rendered; <paramref name="Site"/> if there is none.</param>
/// <param name="Early">Pages that were saved after <paramref name="Site"/> was made, by their path in the output folder.</param>
/// <param name="Kept">Pages that cannot be shown any more as they were, by their path in the output folder.</param>
/// <param name="Search">The files of the search index, which may be of an older site.</param>
/// <param name="Findings">Those of <paramref name="Site"/> or, until they are known, of the one before; null before the first.</param>
internal sealed record PreviewState(
    int Version,
    Workspace Site,
    Workspace Shown,
    ImmutableDictionary<string, ReadOnlyMemory<byte>> Early,
    ImmutableDictionary<string, KeptPage> Kept,
    FrozenDictionary<string, ReadOnlyMemory<byte>> Search,
    FindingMap? Findings
)
{
    /// <summary>What is served.</summary>
    public ServedSite Served => new(LinkRoot, At, Rules.Value);

    // Of the site that is shown; read when it is first asked for.
    private Lazy<HostRules> Rules { get; init; } = new(() => RulesOf(Shown));

    /// <summary>The path of the site on its host: <c>/docs</c>; empty for the root.</summary>
    public string LinkRoot => Shown.Site?.Config.LinkRoot ?? "";

    /// <summary>The path of the site on its host, percent-encoded, with a slash at both ends.</summary>
    public string Root => UrlPath.Encode(LinkRoot) + "/";

    /// <summary>The first state.</summary>
    public static PreviewState Of(Workspace site) =>
        new(
            1,
            site,
            site,
            ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty,
            ImmutableDictionary<string, KeptPage>.Empty,
            FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty,
            null
        );

    /// <summary>The state with the next version of the site.</summary>
    /// <param name="changes">What led to it; null for nothing that an author did.</param>
    /// <param name="open">The pages that browsers show; paths in the output folder.</param>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="keepsEarly">Whether pages were saved since.</param>
    public PreviewState Next(Workspace site, ChangeSet? changes, IEnumerable<string> open, string root, bool keepsEarly)
    {
        var changed = ChangedSources(changes, root);
        var shown =
            site.CanRender ? site
            : Shown.CanRender ? Shown
            : site;
        var touched = (Shown.Site?.Pages ?? []).Where(page => changed.Contains(page.Page.Source.Path));
        return this with
        {
            Version = Version + 1,
            Site = site,
            Shown = shown,
            Rules = ReferenceEquals(shown, Shown) ? Rules : new(() => RulesOf(shown)),
            Early = keepsEarly ? Early : Early.Clear(),
            Kept = KeptPage.After(this, site, open.Concat(touched.Select(page => SourceUrl.OutputPathOf(page.Page.Url)))),
        };
    }

    /// <summary>The path on the host of the last page among the changes, decoded; null if none is one.</summary>
    public string? UrlOfLast(ChangeSet? changes, string root)
    {
        var changed = ChangedSources(changes, root);
        return Site.Site?.Pages.LastOrDefault(page => changed.Contains(page.Page.Source.Path)) is { } last
            ? LinkRoot + last.Page.Url
            : null;
    }

    /// <summary>What the site has at a path on the host; while nothing can be shown, the same page at every one.</summary>
    /// <param name="path">Decoded.</param>
    public Route RouteOf(string path)
    {
        if (Obstacle.OfSite(Shown) is not { } obstacle)
            return Route.Of(path, Served);
        var page = new ServedFile("index.html", DiagnosticPage.Of(obstacle.Title, obstacle.Diagnostics), Status: 500);
        return new Route(page, page.Status, null);
    }

    /// <summary>The page that an author wrote or the site has at a path of the output folder; null for other files.</summary>
    public SitePage? PageAt(string path) => Shown.Site?.PageByUrl.GetValueOrDefault(UrlOf(path));

    /// <summary>Inside the site, not encoded: <c>/handbook/hiring/</c> for <c>handbook/hiring/index.html</c>.</summary>
    public static string UrlOf(string path) =>
        path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal) ? "/" + path[..^"index.html".Length] : "/" + path;

    /// <summary>The file at a path of the output folder; null for none.</summary>
    public ServedFile? At(string path)
    {
        if (Early.TryGetValue(path, out var early))
            return new ServedFile(path, early);
        if (Kept.TryGetValue(path, out var kept))
            return new ServedFile(path, kept.Html);
        if (Shown.Render(path) is { } rendered)
            return rendered.Fault is { } fault
                ? new ServedFile(path, DiagnosticPage.Of(Obstacle.NotRendered, [fault]), Status: 500)
                : new ServedFile(path, rendered.Bytes);
        if (Shown.AssetAt(path) is { } disk)
            return new ServedFile(path, ReadOnlyMemory<byte>.Empty, disk);
        return Search.TryGetValue(path, out var search) ? new ServedFile(path, search) : null;
    }

    private static HashSet<SitePath> ChangedSources(ChangeSet? changes, string root) =>
        [.. (changes?.Files ?? []).Select(file => new SitePath(Path.GetRelativePath(root, file.DiskPath).Replace('\\', '/')))];

    private static HostRules RulesOf(Workspace site) =>
        HostRules.Of(name =>
            site.Render(name) is { } rendered ? Encoding.UTF8.GetString(rendered.Bytes.Span)
            : site.AssetAt(name) is { } disk ? File.ReadAllText(disk)
            : null
        );
}
