namespace HandbookGen.Diagnostics;

/// <summary>A value and the characters that it was written with.</summary>
public sealed record Located<T>(T Value, SourceRange Range);
