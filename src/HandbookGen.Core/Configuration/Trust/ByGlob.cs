namespace HandbookGen.Configuration;

/// <summary>A value for the files that match a glob.</summary>
/// <param name="Glob">Matched against the path inside the input folder.</param>
public sealed record ByGlob<T>(string Glob, T Value);
