namespace HandbookGen.Rendering;

/// <summary>One step on the way from the home page.</summary>
/// <param name="Url">Null for a folder that has no page.</param>
/// <param name="IsCurrent">Whether this is the page at hand, the last step.</param>
public sealed record Breadcrumb(string Title, string? Url, bool IsCurrent);
