using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>A comment that protects an anchor: <c>&lt;!-- DO NOT CHANGE THIS ANCHOR --></c>.</summary>
/// <param name="Range">The comment.</param>
/// <param name="Heading">The heading above it; null if there is none.</param>
/// <param name="AnchorId">The anchor it protects; null if there is none.</param>
public sealed record Marker(SourceRange Range, Heading? Heading, string? AnchorId);
