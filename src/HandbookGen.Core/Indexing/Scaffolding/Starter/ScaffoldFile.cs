namespace HandbookGen.Indexing.Scaffolding;

/// <summary>A file of a new handbook.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
public sealed record ScaffoldFile(string Path, string Text);
