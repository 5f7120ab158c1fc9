using System.Collections.Immutable;

namespace HandbookGen.Parsing.Search;

/// <summary>What readers search a page for, as far as the page alone can tell.</summary>
/// <param name="Text">
/// The description and then the words of the page, white space collapsed. Headings are in it where nothing can lead to them; shortcodes in code and HTML
/// are still masked.
/// </param>
/// <param name="Boundaries">In the order of the text; the first is the end of the description.</param>
internal sealed record SearchText(string Text, ImmutableArray<TextBoundary> Boundaries)
{
    /// <summary>Of a page that nobody searches.</summary>
    public static readonly SearchText Empty = new("", [new TextBoundary(0, TextBoundaryKind.Block, 0)]);
}
