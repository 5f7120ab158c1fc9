using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Body;
using HandbookGen.Parsing.Search;
using HandbookGen.Parsing.Shortcodes;
using HandbookGen.Parsing.Suppressions;

namespace HandbookGen.Parsing;

/// <summary>A parsed source file; references to other pages are not resolved yet.</summary>
/// <param name="Source">The file.</param>
/// <param name="InputPath">The path inside the input folder.</param>
/// <param name="Dialect">How its Markdown was read.</param>
/// <param name="SourceUrl">The URL derived from the file name.</param>
/// <param name="Url">Site-absolute, not encoded, unique in the site: <c>/handbook/hiring/</c>.</param>
/// <param name="FrontMatter">The page's own keys and those it inherits.</param>
/// <param name="Title">From the front matter, else the first heading, else the file name.</param>
/// <param name="Headings">In document order.</param>
/// <param name="Anchors">In document order; a duplicate id appears as often as it occurs.</param>
/// <param name="Links">Links and images, in document order; shortcode calls in them are still as written.</param>
/// <param name="Markers">The comments that protect anchors, in document order.</param>
/// <param name="Shortcodes">The calls, in source order, followed by those of the included files.</param>
/// <param name="ShortcodeProblems">Malformed shortcode tags, and tags with contradictory parameters.</param>
/// <param name="IncludeProblems">Files that the page cannot include.</param>
/// <param name="CodeLanguages">The languages of its code blocks, each once, in lower case, located at the first such block.</param>
/// <param name="MarkupMistakes">Markdown that was probably not intended; empty for most pages.</param>
public sealed record Page(
    SourceFile Source,
    string InputPath,
    Dialect Dialect,
    SourceUrl SourceUrl,
    string Url,
    FrontMatter FrontMatter,
    string Title,
    ImmutableArray<Heading> Headings,
    ImmutableArray<Anchor> Anchors,
    ImmutableArray<Link> Links,
    ImmutableArray<Marker> Markers,
    ImmutableArray<ShortcodeCall> Shortcodes,
    ImmutableArray<Problem> ShortcodeProblems,
    ImmutableArray<Problem> IncludeProblems,
    ImmutableArray<Located<string>> CodeLanguages,
    ImmutableArray<MarkupMistake> MarkupMistakes
)
{
    /// <summary>Which characters of the page's files are text, code or comments.</summary>
    public required TextRanges Text { get; init; }

    /// <summary>The comments that only resemble a marker, in document order; nearly always none.</summary>
    public ImmutableArray<NearMarker> NearMarkers { get; init; } = [];

    /// <summary>The lines of the form <c>label: value</c>, in document order.</summary>
    public ImmutableArray<LabelledLine> Lines { get; init; } = [];

    /// <summary>The pages that raw HTML shows in a frame or sends a form to, in document order; few pages have any.</summary>
    public ImmutableArray<Link> Embedded { get; init; } = [];

    /// <summary>The raw HTML that the page does not show, in document order; few pages have any.</summary>
    public ImmutableArray<RemovedMarkup> Removed { get; init; } = [];

    /// <summary>The comments that suppress findings, in document order; few pages have any.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>The text for the search index; empty unless the page was parsed for rendering.</summary>
    internal SearchText SearchText { get; init; } = SearchText.Empty;

    /// <summary>The text as HTML; empty unless the page was parsed for rendering.</summary>
    internal BodyDraft Body { get; init; } = BodyDraft.Empty;

    /// <summary>The item of <c>index_pages</c> that requests this generated index; null for a page that an author wrote.</summary>
    public SourceRange? RequestedAt { get; init; }

    /// <summary>Whether files that it includes are left out, because it would get too large.</summary>
    public bool IsCut { get; init; }

    /// <summary>The anchor at the top of such a page as <see cref="IsReadme"/>, unless an element of it has that id.</summary>
    public const string ReadmeAnchor = "readme";

    /// <summary>Whether this is a <c>README.md</c> that is the page of its folder, as hosts of repositories show it.</summary>
    public bool IsReadme => SourceUrl.Kind == PageFileKind.Section && SourcePlace.IsReadme(InputPath);

    /// <summary>Whether this is a generated index. It has no source file.</summary>
    public bool IsGenerated => RequestedAt is not null;

    /// <summary>Where an author changes the page: its file, or the one that requests it.</summary>
    public SourceRange Origin => RequestedAt ?? SourceRange.StartOf(Source.Path);

    /// <summary>Where an author changes what is at a place: for the text of a generated index, the item that requests it.</summary>
    public SourceRange WhereWritten(SourceRange place) => RequestedAt is { } request && place.File == Source.Path ? request : place;

    // Pages compare by identity; comparing their contents would be slow and is never needed.
    public bool Equals(Page? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
