using System.Collections.Immutable;
using System.Text;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Search;

/// <summary>What readers search a page for, as far as the page alone can tell.</summary>
/// <param name="Text">
/// The description and then the words of the page, white space collapsed. Headings are in it where nothing can lead to them.
/// </param>
/// <param name="Boundaries">In the order of the text; the first is the end of the description.</param>
internal sealed record SearchText(string Text, ImmutableArray<TextBoundary> Boundaries)
{
    /// <summary>Of a page that nobody searches.</summary>
    public static readonly SearchText Empty = new("", [new TextBoundary(0, TextBoundaryKind.Block, 0)]);

    /// <summary>Whether it has no place that only the site can fill.</summary>
    public bool IsWhole => !Boundaries.Any(boundary => boundary.Kind is TextBoundaryKind.Call or TextBoundaryKind.Tag);

    /// <param name="masked">Where masks are left, in code and in raw HTML, tags stand between the words.</param>
    /// <param name="found">Their offsets count in <paramref name="masked"/>.</param>
    public static SearchText Of(ReadOnlySpan<char> masked, ReadOnlySpan<TextBoundary> found, PageShortcodes shortcodes)
    {
        if (!ShortcodeMask.HasTraceIn(masked))
            return new SearchText(masked.ToString(), [.. found]);
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
