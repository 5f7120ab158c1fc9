using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>Raw HTML that a page does not show.</summary>
/// <param name="Element">Its name, in lower case.</param>
/// <param name="Attributes">The names of the attributes that are left out; empty if the element is.</param>
/// <param name="Range">The start tag, or the one attribute.</param>
public sealed record RemovedMarkup(string Element, ImmutableArray<string> Attributes, SourceRange Range);
