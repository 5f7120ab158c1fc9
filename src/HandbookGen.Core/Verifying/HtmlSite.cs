using System.Collections.Immutable;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Verifying.Reading;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying;

/// <summary>A built site, as its files show it.</summary>
/// <param name="Files">All files, in ordinal order of their paths; other values name them by their number here.</param>
/// <param name="Read">The files that were read, in the same order.</param>
/// <param name="Promises">The protected anchors of the lock; empty without one.</param>
internal sealed record HtmlSite(
    ImmutableArray<FoundFile> Files,
    StaticHost Host,
    ImmutableArray<ReadFile> Read,
    ImmutableArray<PromisedAnchor> Promises
)
{
    private readonly Dictionary<int, ReadFile> byFile = Read.ToDictionary(each => each.File);

    /// <summary>The HTML files that could be read.</summary>
    public IEnumerable<HtmlPage> Pages => Read.Select(each => each.Page).OfType<HtmlPage>();

    /// <summary>Null if the file is not HTML or cannot be read.</summary>
    public HtmlPage? PageOf(int file) => byFile.TryGetValue(file, out var read) ? read.Page : null;

    /// <summary>The URL of a file on its host: <c>/handbook/hiring/</c>.</summary>
    public string UrlOf(int file) => Host.PathOf(Files[file].Path);

    /// <summary>Whether a link to a protected anchor reaches it, or what replaces it.</summary>
    public bool Reaches(PromisedAnchor anchor)
    {
        var to = Host.Arrive(Host.Address.LinkRoot + anchor.Url);
        return to.Arrival == Arrival.File
            && AnchorTrail.Of(this, to.File, to.Fragment ?? Uri.EscapeDataString(anchor.Id)).End == TrailEnd.Anchor;
    }
}
