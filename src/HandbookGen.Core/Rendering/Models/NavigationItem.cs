using System.Collections.Immutable;

namespace HandbookGen.Rendering;

/// <summary>An entry of the navigation branch.</summary>
/// <param name="Url">Null for a folder that has no page.</param>
/// <param name="IsCurrent">Whether this is the page at hand.</param>
/// <param name="IsOpen">Whether the page at hand is this one or stands below it.</param>
/// <param name="Children">In reading order; empty when closed or without children. At most 250 levels deep.</param>
public sealed record NavigationItem(string Title, string? Url, bool IsCurrent, bool IsOpen, ImmutableArray<NavigationItem> Children);
