using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>A heading in the Markdown.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Plain, without markup.</param>
/// <param name="Id">The anchor; null if the dialect gives it none.</param>
/// <param name="IsExplicit">Whether the author wrote the id.</param>
/// <param name="IsListed">Whether tables of contents list it; false for <c>.no_toc</c>.</param>
/// <param name="Range">The heading.</param>
public sealed record Heading(int Level, string Text, string? Id, bool IsExplicit, bool IsListed, SourceRange Range);
