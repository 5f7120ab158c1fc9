using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Writing;

/// <summary>How writing ended.</summary>
/// <param name="Written">Null when nothing was written.</param>
/// <param name="Diagnostics">What stands in the way, sorted; empty when the site was written.</param>
public sealed record CommitResult(WriteSummary? Written, ImmutableArray<Diagnostic> Diagnostics);
