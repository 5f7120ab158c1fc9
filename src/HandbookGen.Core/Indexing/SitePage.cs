using System.Collections.Immutable;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing;

/// <summary>A page with everything that the site's data puts on it.</summary>
/// <param name="Page">As its author wrote it.</param>
/// <param name="Expansions">What became of its shortcode calls.</param>
/// <param name="Appended">What its kind adds below the text: the list of a campaigns folder, the members of a team.</param>
/// <param name="Anchors">All of them, typed and generated, in the order of the page.</param>
/// <param name="AnchorIds">The same ids, each once, and those that have retired and lead on: what a link to the page may name.</param>
/// <param name="Links">The links, typed and generated, those of the front matter first.</param>
/// <param name="Targets">What each of <paramref name="Links"/> leads to.</param>
/// <param name="ProtectedAnchors">The anchors that must stay; one of the front matter need not be among <paramref name="Anchors"/>.</param>
public sealed record SitePage(
    Page Page,
    IReadOnlyDictionary<ShortcodeCall, Expansion> Expansions,
    ImmutableArray<Expansion> Appended,
    ImmutableArray<Anchor> Anchors,
    IReadOnlySet<string> AnchorIds,
    ImmutableArray<Link> Links,
    ImmutableArray<LinkTarget> Targets,
    ImmutableArray<ProtectedAnchor> ProtectedAnchors
)
{
    /// <summary>The links with what they lead to.</summary>
    public IEnumerable<(Link Link, LinkTarget Target)> ResolvedLinks => Links.Zip(Targets);
}
