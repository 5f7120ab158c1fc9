using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>What protects an anchor.</summary>
public enum ProtectedBy
{
    /// <summary>A comment such as <c>&lt;!-- DO NOT CHANGE THIS ANCHOR --></c>.</summary>
    Marker,

    /// <summary>The key <c>protected_anchors</c> of its page.</summary>
    FrontMatter,

    /// <summary>The setting <c>ProtectedAnchors</c>.</summary>
    Setting,

    /// <summary>A complete index: each entry keeps its anchor as long as the entry exists.</summary>
    Index,
}

/// <summary>An anchor that links from anywhere can rely on.</summary>
/// <param name="Id">Without <c>#</c>.</param>
/// <param name="Text">The text of its heading; empty for an anchor without a heading.</param>
/// <param name="By">The first reason that applies.</param>
/// <param name="Range">The id; for a derived id, the heading; when the page's text has no such anchor, the place that protects it.</param>
/// <param name="Heading">Its heading; null for none.</param>
public sealed record ProtectedAnchor(string Id, string Text, ProtectedBy By, SourceRange Range, Heading? Heading);
