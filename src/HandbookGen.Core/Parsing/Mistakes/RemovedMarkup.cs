using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>Raw HTML, or an attribute in a list of Markdown, that is not in the page.</summary>
/// <param name="Element">Its name, in lower case; null for an attribute list of Markdown.</param>
/// <param name="Attributes">The names of the attributes that are left out; empty if the element is.</param>
/// <param name="Range">The start tag, or the one attribute.</param>
public sealed record RemovedMarkup(string? Element, ImmutableArray<string> Attributes, SourceRange Range);
