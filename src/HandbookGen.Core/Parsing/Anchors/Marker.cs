using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>A comment that protects an anchor: <c>&lt;!-- DO NOT CHANGE THIS ANCHOR --></c>.</summary>
/// <param name="Range">The comment's characters.</param>
/// <param name="Heading">The heading that it stands below; null when it stands below none.</param>
/// <param name="AnchorId">The anchor that it protects; null when its owner has no id.</param>
public sealed record Marker(SourceRange Range, Heading? Heading, string? AnchorId);
