using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Yaml;

/// <summary>Parsed YAML and its mistakes.</summary>
/// <param name="Node">Null when the text has only white space and comments, or cannot be parsed.</param>
public sealed record YamlResult(YamlNode? Node, ImmutableArray<Diagnostic> Diagnostics);
