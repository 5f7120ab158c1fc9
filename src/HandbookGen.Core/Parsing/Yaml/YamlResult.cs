using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Yaml;

/// <summary>What a piece of YAML says, and what is wrong with it.</summary>
/// <param name="Node">Null when there is nothing but blanks and comments, and when the YAML cannot be read.</param>
public sealed record YamlResult(YamlNode? Node, ImmutableArray<Diagnostic> Diagnostics);
