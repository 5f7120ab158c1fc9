using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Body;
using HandbookGen.Parsing.Search;
using HandbookGen.Parsing.Shortcodes;
using HandbookGen.Parsing.Suppressions;

namespace HandbookGen.Parsing;

/// <summary>One source, parsed; what it says about other pages is not resolved yet.</summary>
/// <param name="Source">The file.</param>
/// <param name="InputPath">Its path inside the input folder.</param>
/// <param name="Dialect">How its Markdown was read.</param>
/// <param name="SourceUrl">What its name says.</param>
/// <param name="Url">Site-absolute, not encoded, unique in the site: <c>/handbook/hiring/</c>.</param>
/// <param name="FrontMatter">Its own keys and those it inherits.</param>
/// <param name="Title">From the front matter, else the first heading, else the name of its file.</param>
/// <param name="Headings">In document order.</param>
/// <param name="Anchors">In document order; an id that occurs twice is listed twice.</param>
/// <param name="Links">Links and images, in document order; a shortcode call in one is still as it was written.</param>
/// <param name="Markers">The comments that protect anchors, in document order.</param>
/// <param name="Shortcodes">The calls, in the order of the file, and behind them those of the files that it includes.</param>
/// <param name="ShortcodeProblems">Shortcode tags that are none, or whose parameters contradict each other.</param>
/// <param name="IncludeProblems">Files that the page cannot include.</param>
/// <param name="CodeLanguages">Of its code blocks, each once, in lower case, with the first such block.</param>
/// <param name="MarkupMistakes">What is odd about its Markdown; empty for most pages.</param>
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
    /// <summary>What its characters are.</summary>
    public required TextRanges Text { get; init; }

    /// <summary>The lines of the text that give a value a name, in the order of the page.</summary>
    public ImmutableArray<LabelledLine> Lines { get; init; } = [];

    /// <summary>The comments that keep findings from being reported, in the order of the page; few pages have any.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>Its words, for the search index; empty when nobody asked for them.</summary>
    internal SearchText SearchText { get; init; } = SearchText.Empty;

    /// <summary>Its text as HTML; empty when nobody asked for it.</summary>
    internal BodyDraft Body { get; init; } = BodyDraft.Empty;

    /// <summary>Whether nobody wrote it: an index that another page asks for. It has no file.</summary>
    public bool IsGenerated { get; init; }

    // A page is only ever the same as itself; comparing its contents would be slow and never wanted.
    public bool Equals(Page? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
