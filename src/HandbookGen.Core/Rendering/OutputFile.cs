namespace HandbookGen.Rendering;

/// <summary>A file of the built site.</summary>
/// <param name="Path">Relative to the output folder: <c>handbook/hiring/index.html</c>.</param>
/// <param name="Write">Writes its text; called once, from any thread.</param>
public sealed record OutputFile(string Path, Action<TextWriter> Write);
