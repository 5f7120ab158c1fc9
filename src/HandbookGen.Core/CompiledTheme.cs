using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering;

namespace HandbookGen;

/// <summary>A theme as a run needs it.</summary>
/// <param name="Words">The words of all its languages.</param>
/// <param name="Compiled">Null if a file or template has an error.</param>
internal sealed record CompiledTheme(ThemeFiles Files, WordsByLanguage Words, Theme? Compiled, ImmutableArray<Diagnostic> Diagnostics);
