using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen;

/// <summary>What the fixes of a site change; nothing is written yet.</summary>
/// <param name="Files">Those that change, in the order of their paths.</param>
/// <param name="Count">How many findings are corrected.</param>
/// <param name="Remaining">What is found afterwards, sorted.</param>
public sealed record FixResult(ImmutableArray<FixedFile> Files, int Count, ImmutableArray<Diagnostic> Remaining);

/// <summary>A file of the site that fixes change.</summary>
/// <param name="Before">As it was read.</param>
public sealed record FixedFile(SourceFile Before, string After);
