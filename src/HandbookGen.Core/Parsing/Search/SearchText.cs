using System.Collections.Immutable;
using System.Text;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Search;

/// <summary>The searchable text of a page, as far as the page alone determines it.</summary>
/// <param name="Text">
/// The description followed by the words of the page, whitespace collapsed. Headings are included only if they have no anchor to link to.
/// </param>
/// <param name="Boundaries">In text order; the first is the end of the description.</param>
internal sealed record SearchText(string Text, ImmutableArray<TextBoundary> Boundaries)
{
    /// <summary>For a page that is not searched.</summary>
    public static readonly SearchText Empty = new("", [new TextBoundary(0, TextBoundaryKind.Block, 0)]);

    /// <param name="masked">The text; masks left in code and in raw HTML stand for tags.</param>
    /// <param name="found">Offsets count in <paramref name="masked"/>.</param>
    public static SearchText Of(ReadOnlySpan<char> masked, ImmutableArray<TextBoundary> found, PageShortcodes shortcodes)
    {
        if (!ShortcodeMask.HasTraceIn(masked))
            return new SearchText(masked.ToString(), found);
        var text = new StringBuilder(masked.Length);
        var boundaries = ImmutableArray.CreateBuilder<TextBoundary>();
        var at = 0;
        foreach (var boundary in found)
        {
            ShortcodeMask.Cut(masked[at..boundary.Offset], part => text.Append(part), AddTag);
            at = boundary.Offset;
            boundaries.Add(boundary with { Offset = text.Length });
        }

        ShortcodeMask.Cut(masked[at..], part => text.Append(part), AddTag);
        return new SearchText(text.ToString(), boundaries.ToImmutable());

        void AddTag(int number)
        {
            if (shortcodes.PlaceOf(number) is { } tag)
                boundaries.Add(new TextBoundary(text.Length, TextBoundaryKind.Tag, 0, tag));
        }
    }
}
