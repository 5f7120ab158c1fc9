using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>All redirects of the site, and where each of them ends.</summary>
public sealed class RedirectMap
{
    private readonly FrozenDictionary<string, Redirect> byUrl;
    private readonly ILookup<string, RetiredAnchor> anchorsByUrl;
    private readonly RedirectChains chains;
    private readonly ImmutableArray<UnreadRedirect> unread;
    private readonly UnreadWords unreadWords;

    private RedirectMap(
        ImmutableArray<Redirect> pages,
        ImmutableArray<RetiredAnchor> anchors,
        ImmutableArray<RepeatedAnchor> repeated,
        RedirectChains chains,
        RedirectRequests requests
    )
    {
        Pages = pages;
        Anchors = anchors;
        Repeated = repeated;
        Shadowed = requests.Shadowed;
        Problems = requests.Problems;
        unread = requests.Unread;
        unreadWords = new UnreadWords(unread.Select(entry => entry.Text.Length == 0 ? null : entry.Text));
        this.chains = chains;
        byUrl = pages.ToFrozenDictionary(redirect => redirect.FromUrl, StringComparer.Ordinal);
        anchorsByUrl = anchors.ToLookup(anchor => anchor.Url, StringComparer.Ordinal);
    }

    /// <summary>In the order of their URLs, each once; includes pages with <c>redirect_to</c>.</summary>
    public ImmutableArray<Redirect> Pages { get; }

    /// <summary>Those in front matter in the order of their pages, then those in <c>data/redirects.yml</c>; each once.</summary>
    public ImmutableArray<RetiredAnchor> Anchors { get; }

    /// <summary>The retired anchors that contradict an earlier one.</summary>
    public ImmutableArray<RepeatedAnchor> Repeated { get; }

    public ImmutableArray<UnusedRedirect> Shadowed { get; }

    /// <summary>Problems in <c>data/redirects.yml</c>.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <param name="url">Site-absolute, not encoded.</param>
    /// <returns>Null if the URL is not redirected.</returns>
    public Redirect? Find(string url) => byUrl.GetValueOrDefault(url);

    /// <summary>The error of the first entry of <c>data/redirects.yml</c> that is not read, and may redirect a URL or an anchor of it.
    /// </summary>
    /// <param name="url">Site-absolute, not encoded.</param>
    public SourceRange? UnreadAt(string url) => unreadWords.Naming(url) is { } number ? unread[number].Error : null;

    /// <summary>The retired anchors of a page, or of a redirect that has taken its URL.</summary>
    public IEnumerable<RetiredAnchor> AnchorsOf(string url) => anchorsByUrl[url];

    /// <summary>One step of a browser; null if there is no redirect.</summary>
    public LinkTarget? Next(LinkTarget target) => chains.Next(target);

    /// <summary>Where a browser ends up; null if the redirects form a loop.</summary>
    public LinkTarget? Follow(LinkTarget target)
    {
        if (chains.Next(target) is null)
            return target;
        return target is { Query: "", Fragment: null } && Find(target.Url) is { } redirect ? redirect.Final : chains.Follow(target, []);
    }

    /// <param name="requests">The redirects that authors wrote.</param>
    /// <param name="idsOf">The ids that the page at a URL still has; empty if there is no page.</param>
    internal static RedirectMap Of(RedirectRequests requests, LinkResolver links, Func<string, IEnumerable<string>> idsOf)
    {
        ImmutableArray<(RedirectRequest Request, LinkTarget Target)> pages =
        [
            .. requests.Pages.Select(request => (request, links.Resolve(request.Owner, request.To))),
        ];
        ImmutableArray<(RedirectRequest Request, string Url, LinkTarget Target)> all =
        [
            .. requests.Anchors.Select(request => (request, UrlOf(request, links), links.Resolve(request.Owner, request.To))),
        ];
        ImmutableArray<(RedirectRequest Request, string Url, LinkTarget Target)> anchors =
        [
            .. all.DistinctBy(anchor => (anchor.Url, anchor.Request.FromId)),
        ];
        var liveIds = anchors
            .Select(anchor => anchor.Url)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(url => url, url => idsOf(url).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

        var chains = new RedirectChains(
            pages
                .Where(page => page.Target.Url != page.Request.FromUrl)
                .ToDictionary(page => page.Request.FromUrl, page => page.Target, StringComparer.Ordinal),
            anchors
                .Where(anchor => !IsLive(anchor.Url, anchor.Request))
                .ToDictionary(anchor => (anchor.Url, anchor.Request.FromId!), anchor => anchor.Target)
        );
        var known = new Dictionary<RedirectPlace, LinkTarget?>();
        ImmutableArray<RetiredAnchor> retired =
        [
            .. anchors.Select(anchor => new RetiredAnchor(
                anchor.Url,
                anchor.Request.FromId!,
                anchor.Target,
                chains.Follow(anchor.Target, known),
                IsLive(anchor.Url, anchor.Request),
                anchor.Request.Range,
                anchor.Request.ToRange
            )),
        ];
        var firsts = retired.ToDictionary(anchor => (anchor.Url, anchor.Id));
        return new RedirectMap(
            [
                .. pages.Select(page => new Redirect(
                    page.Request.Origin,
                    page.Request.FromUrl,
                    page.Target,
                    EndOf(page.Request, page.Target),
                    page.Request.Owner,
                    page.Request.Range,
                    page.Request.ToRange
                )),
            ],
            retired,
            [
                .. all.Select(anchor => new RepeatedAnchor(
                        firsts[(anchor.Url, anchor.Request.FromId!)],
                        anchor.Target,
                        anchor.Request.Range
                    ))
                    .Where(repeated => repeated.Target with { Asked = "" } != repeated.First.Target with { Asked = "" }),
            ],
            chains,
            requests
        );

        bool IsLive(string url, RedirectRequest request) => liveIds[url].Contains(request.FromId!);

        // 'redirect_to: "#part"' would also redirect to its own page forever.
        LinkTarget? EndOf(RedirectRequest request, LinkTarget target) =>
            target.Url == request.FromUrl ? null : chains.Follow(target, known);
    }

    /// <summary>The URL of the page that has the anchor, however the data spells it.</summary>
    internal static string UrlOf(RedirectRequest request, LinkResolver links) =>
        request.Owner?.Url ?? links.Resolve(null, UrlPath.Encode(request.FromUrl)).Url;
}
