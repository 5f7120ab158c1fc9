using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>A heading of the Markdown.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Plain, without markup.</param>
/// <param name="Id">The anchor; null where the dialect gives none.</param>
/// <param name="IsExplicit">Whether an author typed the id.</param>
/// <param name="IsListed">Whether tables of contents show it; false for <c>.no_toc</c>.</param>
/// <param name="Range">The heading's characters.</param>
public sealed record Heading(int Level, string Text, string? Id, bool IsExplicit, bool IsListed, SourceRange Range);
