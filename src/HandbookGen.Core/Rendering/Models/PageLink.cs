namespace HandbookGen.Rendering;

/// <summary>A page to go on to.</summary>
public sealed record PageLink(string Title, string Url);
