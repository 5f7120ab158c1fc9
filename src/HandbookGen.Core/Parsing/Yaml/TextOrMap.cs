using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Yaml;

/// <summary>An item in its short or its full form; exactly one of the two is set.</summary>
/// <param name="Text">Only the name.</param>
/// <param name="Map">The name with its details.</param>
public readonly record struct TextOrMap(Located<string>? Text, FieldReader? Map);
