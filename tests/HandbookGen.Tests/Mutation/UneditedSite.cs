using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Mutation;

/// <summary>A site before an edit, with a lock of its protected anchors. An edit parses only the pages that it changes.</summary>
internal sealed class UneditedSite
{
    private readonly SiteConfig config;
    private readonly LoadedSite loaded;
    private readonly DirectoryMetadata directories;
    private readonly SiteData data;
    private readonly FrozenDictionary<SitePath, ParseResult> parsed;
    private readonly AnchorPromises promises = AnchorPromises.None;
    private readonly ImmutableArray<Diagnostic> known;
    private readonly FrozenSet<(string Url, string Id)> promised;

    public UneditedSite(SiteConfig config, LoadedSite loaded)
    {
        this.config = config;
        this.loaded = loaded;
        (directories, _) = DirectoryMetadata.Read(loaded);
        (data, _) = SiteData.Read(loaded.Data, loaded.UnreadableData);
        parsed = InParallel.Map(loaded.Pages, Parse).ToFrozenDictionary(result => result.Page.Source.Path);
        var written = AnchorLockText.Write(config.InputPaths, AnchorChanges.Of(Index(loaded.Pages).Site).Locked);
        (promises, var damage) = PromiseReader.Read(config, false, new SourceFile(new SitePath(LoadedSite.AnchorLockName), written), null);
        damage.ShouldBeEmpty();
        Site = Index(loaded.Pages).Site;
        known = Check(loaded, promises);
        promised = promises.All.Select(anchor => anchor.Key).ToFrozenSet();
        Inbound = InboundLinks();
    }

    public Site Site { get; }

    /// <summary>The pages, in the order of their URLs.</summary>
    public IEnumerable<Page> Pages => Site.Pages.Select(page => page.Page);

    /// <summary>The links to a place on a page, by its URL and the anchor.</summary>
    public ILookup<(string Url, string Id), Link> Inbound { get; }

    /// <summary>Whether the lock has an anchor.</summary>
    public bool IsPromised(string url, string id) => promised.Contains((url, id));

    /// <summary>The ids that the lock has on a page.</summary>
    public IEnumerable<string> PromisedOn(string url) => promises.All.Where(anchor => anchor.Url == url).Select(anchor => anchor.Id);

    public bool IsMeantByMarker(Page page, string id) =>
        Site[page].ProtectedAnchors.Any(anchor => anchor.Id == id && anchor.By == ProtectedBy.Marker);

    /// <summary>
    /// What must be reported when an anchor stops working; nothing if nobody needs it, or if something else keeps it working.
    /// </summary>
    /// <param name="gone">A deleted range, whose links do not count.</param>
    public ImmutableArray<Expected> LossOf(Page page, string id, SourceRange? gone = null)
    {
        if (!IsOnlyOne(page, id))
            return [];
        var expected = ImmutableArray.CreateBuilder<Expected>();
        if (IsPromised(page.Url, id))
            expected.Add(new Expected("HB2001", $"#{id}'"));
        if (Inbound[(page.Url, id)].Any(link => gone is not { } range || !IsIn(range, link.Range)))
            expected.Add(new Expected("HB1002", $"#{id}'"));
        return expected.ToImmutable();
    }

    /// <summary>The findings that an edit adds to those of the original site.</summary>
    public ImmutableArray<Diagnostic> AddedBy(Edit edit, Comparison comparison)
    {
        var before = edit.Files.Select(change => change.Before).OfType<SitePath>().ToHashSet();
        var pages = loaded
            .Pages.Where(file => !before.Contains(file.Source.Path))
            .Concat(edit.Files.Select(change => change.After).OfType<ContentFile>())
            .OrderBy(file => file.InputPath, StringComparer.Ordinal);
        var renamed = edit
            .Files.Where(change => change is { Before: not null, After: not null } && change.Before != change.After.Source.Path)
            .ToFrozenDictionary(change => change.Before!.Value, change => change.After!.Source.Path);
        var now = loaded with { Pages = [.. pages] };
        var found = Check(now, comparison == Comparison.Lock ? promises : PromisesOfBase(now, renamed));
        var old = NewFindings.Count(known, SourcesOf(loaded), path => renamed.GetValueOrDefault(path, path));
        var isNew = NewFindings.Of(Fingerprint.ByDiagnostic(found, SourcesOf(now)), old);
        return [.. found.Where(isNew.Contains)];
    }

    // As if somebody had run 'anchors lock --drop' after the edit.
    private AnchorPromises PromisesOfBase(LoadedSite now, FrozenDictionary<SitePath, SitePath> renamed)
    {
        var written = AnchorLockText.Write(config.InputPaths, AnchorChanges.Of(Index(now.Pages).Site).Locked);
        var then = new BaseSite(new LoadedBase("main", config, loaded, ThemeFiles.None, renamed), Site, now);
        return PromiseReader.Read(config, false, new SourceFile(new SitePath(LoadedSite.AnchorLockName), written), then).Promises;
    }

    // When the first of two equal ids is gone, the second takes over; a retired one redirects.
    private bool IsOnlyOne(Page page, string id)
    {
        var places = Site[page].Anchors.Where(anchor => anchor.Id == id).Select(anchor => anchor.Range).Distinct().Count();
        return places == 1 && Site.Redirects.Find(page.Url) is null && page.FrontMatter.AnchorAliases.IsEmpty;
    }

    private static bool IsIn(SourceRange outer, SourceRange inner) =>
        outer.File == inner.File && outer.Line <= inner.Line && inner.Line < outer.EndLine;

    private ImmutableArray<Diagnostic> Check(LoadedSite files, AnchorPromises compared)
    {
        var (site, diagnostics) = Index(files.Pages, compared);
        ImmutableArray<Diagnostic> all = [.. diagnostics, .. Validator.Run(site)];
        return all.Sort();
    }

    private static Dictionary<SitePath, SourceFile> SourcesOf(LoadedSite files) => files.Sources.ToDictionary(source => source.Path);

    private (Site Site, ImmutableArray<Diagnostic> Diagnostics) Index(ImmutableArray<ContentFile> pages, AnchorPromises? compared = null)
    {
        ImmutableArray<ParseResult> results = [.. pages.Select(file => IsUnedited(file) ? parsed[file.Source.Path] : Parse(file))];
        ImmutableArray<Page> read = [.. results.Select(result => result.Page)];
        var (site, diagnostics) = SiteIndexer.Index(
            config,
            read,
            loaded with
            {
                Pages = pages,
            },
            data,
            compared ?? promises,
            PageHistory.None,
            UnreadFiles.Of(loaded, read, results.SelectMany(result => result.Diagnostics))
        );
        return (site, [.. results.SelectMany(result => result.Diagnostics), .. diagnostics]);
    }

    private bool IsUnedited(ContentFile file) => parsed.TryGetValue(file.Source.Path, out var result) && result.Page.Source == file.Source;

    private ParseResult Parse(ContentFile file) => PageParser.Parse(file, config, directories, loaded.Includes, forRendering: false);

    private ILookup<(string Url, string Id), Link> InboundLinks() =>
        (
            from page in Site.Pages
            from link in page.Links
            where !link.IsImage && link.Url.Contains('#')
            let target = Site.Links.Resolve(page.Page, link.Url)
            where target.Page is not null
            let id = FragmentId.Of(target.Fragment)
            where id.Length > 0
            select (Key: (target.Page!.Url, id), Link: link)
        ).ToLookup(entry => entry.Key, entry => entry.Link);
}
