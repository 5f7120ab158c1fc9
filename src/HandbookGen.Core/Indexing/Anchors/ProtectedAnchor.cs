using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>What says that an anchor must stay.</summary>
public enum ProtectedBy
{
    /// <summary>A comment such as <c>&lt;!-- DO NOT CHANGE THIS ANCHOR --></c>.</summary>
    Marker,

    /// <summary>The key <c>protected_anchors</c> of its page.</summary>
    FrontMatter,

    /// <summary>The setting <c>ProtectedAnchors</c>.</summary>
    Setting,

    /// <summary>An index that shows everything of its kind: each entry keeps its anchor as long as there is what it shows.</summary>
    Index,
}

/// <summary>An anchor that links from anywhere may use for ever.</summary>
/// <param name="Id">Without <c>#</c>.</param>
/// <param name="Text">The words of its heading; empty for an anchor that is no heading's.</param>
/// <param name="By">The first that applies.</param>
/// <param name="Range">The id's characters, or the heading's when it makes the id; the promise itself when the page's text has no such anchor.</param>
/// <param name="Heading">The heading that has it; null for none.</param>
public sealed record ProtectedAnchor(string Id, string Text, ProtectedBy By, SourceRange Range, Heading? Heading);
