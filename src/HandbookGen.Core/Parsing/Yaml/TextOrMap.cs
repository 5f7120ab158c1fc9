using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Yaml;

/// <summary>An item that may be written short or in full; exactly one of the two is there.</summary>
/// <param name="Text">The name alone.</param>
/// <param name="Map">The name with its details.</param>
public readonly record struct TextOrMap(Located<string>? Text, FieldReader? Map);
