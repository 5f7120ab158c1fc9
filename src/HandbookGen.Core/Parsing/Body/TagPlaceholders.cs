using System.Collections.Immutable;
using HandbookGen.Loading;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Body;

/// <summary>Replaces the masks that are left in a page's HTML, in code and in attributes, with placeholders.</summary>
/// <param name="html">Receives the HTML without the masks.</param>
/// <param name="placeholders">Receives the placeholders.</param>
internal sealed class TagPlaceholders(Utf8Writer html, ImmutableArray<PlacedPlaceholder>.Builder placeholders, PageShortcodes shortcodes)
{
    private bool isInTag;

    /// <param name="part">The next part of the HTML, in which every <c>&lt;</c> starts a tag.</param>
    public void Write(ReadOnlySpan<char> part) => ShortcodeMask.Cut(part, WriteText, AddTag);

    private void WriteText(ReadOnlySpan<char> text)
    {
        if (text.LastIndexOfAny('<', '>') is >= 0 and var bracket)
            isInTag = text[bracket] == '<';
        html.Write(text);
    }

    private void AddTag(int number)
    {
        if (shortcodes.PlaceOf(number) is { } tag)
            placeholders.Add(
                new PlacedPlaceholder(html.Length, new TagPlaceholder(tag, isInTag ? TagSurroundings.Attribute : TagSurroundings.Code))
            );
    }
}
