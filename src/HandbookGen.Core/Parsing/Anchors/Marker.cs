using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>A comment that protects an anchor: <c>&lt;!-- DO NOT CHANGE THIS ANCHOR --></c>.</summary>
/// <param name="Range">The comment.</param>
/// <param name="Heading">The heading above it; null when there is none.</param>
/// <param name="AnchorId">The anchor that it protects; null when there is no id.</param>
public sealed record Marker(SourceRange Range, Heading? Heading, string? AnchorId);
