namespace HandbookGen.Diagnostics;

/// <summary>A value and its place in the source.</summary>
public sealed record Located<T>(T Value, SourceRange Range);
