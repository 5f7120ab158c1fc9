using System.Collections.Immutable;

namespace HandbookGen.Rendering;

/// <summary>A heading in the table of contents.</summary>
/// <param name="Id">Its anchor, without <c>#</c>.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Children">The headings below it, in order.</param>
public sealed record TocEntry(string Id, string Text, int Level, ImmutableArray<TocEntry> Children);
