using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing;

/// <summary>A page with everything that the site's data adds to it.</summary>
/// <param name="Page">As its author wrote it.</param>
/// <param name="Expansions">The results of its shortcode calls.</param>
/// <param name="Appended">What its type adds below the text: the list of a campaigns folder, the members of a team.</param>
/// <param name="Anchors">Written and generated, in page order.</param>
/// <param name="AnchorIds">All valid fragments of links to the page: these ids, without duplicates, and retired anchors.</param>
/// <param name="Links">Written and generated; those in front matter first.</param>
/// <param name="Targets">The targets of <paramref name="Links"/>, in the same order.</param>
/// <param name="ProtectedAnchors">Permanent anchors; those in front matter may be missing from <paramref name="Anchors"/>.</param>
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
    /// <summary>The parts of the site that its generated anchors come from.</summary>
    public SiteParts Reads { get; init; }

    /// <summary>The problem that its calls would show too much, so that some are left out; null if they do not.</summary>
    public Diagnostic? TooLong { get; init; }

    /// <summary>The first call that is left out, perhaps one of another page; null if all of this page's are shown.</summary>
    public SourceRange? LeftOutAt { get; init; }

    /// <summary>How much its calls show, in characters.</summary>
    public long Shown { get; init; }

    /// <summary>How many of the links, from the first on, are in the page's front matter and text.</summary>
    public int Typed { get; init; }

    /// <summary>Whether an author has written a link on this page, not the record of another page that a list shows here.</summary>
    /// <param name="number">Its place in <see cref="Links"/>.</param>
    public bool IsWritten(int number) => number < Typed || Links[number].Range.File == Page.Source.Path;

    /// <summary>The links with their targets.</summary>
    public IEnumerable<(Link Link, LinkTarget Target)> ResolvedLinks => Links.Zip(Targets);
}
