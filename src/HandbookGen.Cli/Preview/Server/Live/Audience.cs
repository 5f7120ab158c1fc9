using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>The browsers that listen, and what each of them has to know. Only the loop of a session uses it.</summary>
internal sealed class Audience
{
    private readonly List<LiveClient> clients = [];

    /// <summary>The pages that are shown; paths in the output folder.</summary>
    public IEnumerable<string> Paths => clients.Select(client => client.Seen?.Path).OfType<string>();

    /// <summary>A browser begins to listen: it gets what it has missed.</summary>
    public void Add(LiveClient client, PreviewState state)
    {
        clients.Add(client);
        client.Seen ??= Sight.Of(state.RouteOf(client.Url));
        AnnouncePage(client, state);
        AnnounceFindings(client, state);
        AnnounceBanner(client, state);
    }

    public void Remove(LiveClient client) => clients.Remove(client);

    /// <summary>Tells every browser whose page has changed, has moved or is gone.</summary>
    /// <param name="before">The site before; null if pages cannot have moved.</param>
    public void AnnouncePages(PreviewState state, Site? before = null)
    {
        foreach (var client in clients)
        {
            if (before is not null && state.Shown.Site is { } site)
                FollowMove(client, state, before, site);
            AnnouncePage(client, state);
        }
    }

    /// <summary>Tells every browser the findings, and why it shows an old page.</summary>
    public void AnnounceFindings(PreviewState state)
    {
        foreach (var client in clients)
        {
            AnnounceFindings(client, state);
            AnnounceBanner(client, state);
        }
    }

    /// <summary>Tells every browser which style sheets and pictures have changed, or that a script has.</summary>
    public void AnnounceAssets(ChangeSet changes, PreviewState state)
    {
        var styles = ImmutableArray.CreateBuilder<string>();
        var hasScript = false;
        foreach (var path in changes.Files.Select(change => AssetPath.Of(change.DiskPath, state.Shown)).OfType<string>())
        {
            styles.Add(state.Root + UrlPath.Encode(path));
            hasScript |=
                path.EndsWith(".js", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mjs", StringComparison.OrdinalIgnoreCase);
        }

        if (hasScript)
            SendAll(LiveEvent.Reload);
        else if (styles.Count > 0)
            SendAll(LiveEvent.Of("styles", new StylesData(styles.ToImmutable()), EventJson.Default.StylesData));
    }

    /// <summary>Tells every browser that search has a new index.</summary>
    public void AnnounceSearch() => SendAll(LiveEvent.Of("search", new NoData(), EventJson.Default.NoData));

    /// <summary>Leads every browser to the page that was saved.</summary>
    /// <param name="url">On the host, decoded.</param>
    public void Lead(string url)
    {
        foreach (var client in clients.Where(client => client.Url != url))
            client.Send(LiveEvent.Of("follow", new UrlData(UrlPath.Encode(url)), EventJson.Default.UrlData));
    }

    // A page that is gone may appear under another URL later: some editors delete a file first.
    private static void FollowMove(LiveClient client, PreviewState state, Site before, Site after)
    {
        if (client.Seen is { } seen && before != after && before.PageByUrl.GetValueOrDefault(PreviewState.UrlOf(seen.Path)) is { } page)
            client.Lost = after.PageByUrl.ContainsKey(page.Page.Url) || state.Kept.ContainsKey(seen.Path) ? null : (page.Page, before);
        if (client.Lost is not { } lost || PageTrail.Of(lost.Page, lost.Before, after) is not { } url)
            return;
        client.Lost = null;
        client.Url = state.LinkRoot + url;
        client.Seen = Sight.Of(state.RouteOf(client.Url));
        client.Send(LiveEvent.Of("moved", new UrlData(UrlPath.Encode(client.Url)), EventJson.Default.UrlData));
    }

    private static void AnnouncePage(LiveClient client, PreviewState state)
    {
        var now = Sight.Of(state.RouteOf(client.Url));
        var old = client.Seen;
        if (now == old)
            return;
        // A page that cannot be rendered any more stays as it is, below a banner.
        if (old is { Status: 200 } && now.Status == 500)
            return;
        client.Seen = now;
        if (old is not { Status: 404 } && now.Status == 404)
            client.Send(LiveEvent.Of("gone", new NoData(), EventJson.Default.NoData));
        else
            client.Send(
                LiveEvent.Of("page", new ChangedPageData(UrlPath.Encode(client.Url), state.Version), EventJson.Default.ChangedPageData)
            );
    }

    private static void AnnounceFindings(LiveClient client, PreviewState state)
    {
        if (state.Findings is not { } findings)
            return;
        var data = new FindingsData(
            state.Version,
            findings.Errors,
            findings.Warnings,
            findings.Information,
            findings.OfPage(PreviewState.UrlOf(client.Seen?.Path ?? ""))
        );
        client.Send(LiveEvent.Of("findings", data, EventJson.Default.FindingsData));
    }

    private static void AnnounceBanner(LiveClient client, PreviewState state)
    {
        // Until the findings of the newest site are there, it is not known why.
        if (state.Findings is not { } findings || findings.Site != state.Site)
            return;
        var obstacle = client.Seen is { Status: 200 } seen ? Obstacle.OfPage(state, seen.Path) : null;
        var data = obstacle is null
            ? new BannerData(null, null)
            : new BannerData(obstacle.Title, [.. obstacle.Diagnostics.Select(findings.DataOf)]);
        var banner = LiveEvent.Of("banner", data, EventJson.Default.BannerData);
        if (banner.Json == client.Banner || (obstacle is null && client.Banner is null))
            return;
        client.Banner = obstacle is null ? null : banner.Json;
        client.Send(banner);
    }

    private void SendAll(LiveEvent data)
    {
        foreach (var client in clients)
            client.Send(data);
    }
}
