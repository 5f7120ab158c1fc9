using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>A comment that protects anchors: <c>&lt;!-- DO NOT CHANGE THIS ANCHOR --></c>.</summary>
/// <param name="Range">The comment.</param>
/// <param name="Heading">The heading above it; null if there is none, or if something with an id of its own is nearer.</param>
/// <param name="AnchorIds">
/// The anchors it protects: that of the nearest heading or element, or of several <c>&lt;a id></c> in a row; empty if there is none.
/// </param>
public sealed record Marker(SourceRange Range, Heading? Heading, ImmutableArray<string> AnchorIds);

/// <summary>
/// A comment that protects nothing, but resembles one that does: <c>&lt;!-- DO NOT CHANGE THE ANCHOR --></c>; or the words of a marker
/// without an HTML comment, such as <c>{/* DO NOT CHANGE THIS ANCHOR */}</c>.
/// </summary>
/// <param name="Range">The comment, or the words with what stands around them.</param>
/// <param name="Meant">What it should say, with the reason that its author gave.</param>
/// <param name="AnchorIds">The anchors that it would protect.</param>
/// <param name="IsComment">Whether it is an HTML comment.</param>
public sealed record NearMarker(SourceRange Range, string Meant, ImmutableArray<string> AnchorIds, bool IsComment);
