using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>A shortcode tag in a text.</summary>
/// <param name="Start">Offset of its characters, which are <see cref="ShortcodePlace.Text"/>.</param>
internal readonly record struct PlacedTag(int Start, ShortcodePlace Tag);

/// <summary>A text in which shortcode tags may stand, as a URL: only the site knows what becomes of them.</summary>
/// <param name="Text">As its author wrote it.</param>
/// <param name="Tags">In the order of the text; nearly always empty.</param>
internal readonly record struct TaggedText(string Text, ImmutableArray<PlacedTag> Tags)
{
    /// <summary>The text with something else in the place of each tag.</summary>
    public string Fill(Func<ShortcodePlace, string> replace)
    {
        if (Tags.IsEmpty)
            return Text;
        var filled = new StringBuilder();
        var at = 0;
        foreach (var (start, tag) in Tags)
        {
            filled.Append(Text, at, start - at).Append(replace(tag));
            at = start + tag.Text.Length;
        }

        return filled.Append(Text, at, Text.Length - at).ToString();
    }
}
