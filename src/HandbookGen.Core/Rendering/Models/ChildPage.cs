namespace HandbookGen.Rendering;

/// <summary>A card in the list of a section's pages.</summary>
/// <param name="Description">One sentence; empty for none.</param>
public sealed record ChildPage(string Title, string Url, string Description);
