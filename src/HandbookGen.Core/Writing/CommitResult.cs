using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Writing;

/// <summary>The result of writing a site.</summary>
/// <param name="Written">Null when nothing was written.</param>
/// <param name="Diagnostics">Why nothing was written, sorted; empty when the site was written.</param>
public sealed record CommitResult(WriteSummary? Written, ImmutableArray<Diagnostic> Diagnostics);
