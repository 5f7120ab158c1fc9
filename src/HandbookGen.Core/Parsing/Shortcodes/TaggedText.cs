using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>A shortcode tag in a text.</summary>
/// <param name="Start">Offset of its <see cref="ShortcodePlace.Text"/>.</param>
internal readonly record struct PlacedTag(int Start, ShortcodePlace Tag);

/// <summary>A text that may contain shortcode tags, such as a URL; only the site knows their output.</summary>
/// <param name="Text">As the author wrote it.</param>
/// <param name="Tags">In text order; nearly always empty.</param>
internal readonly record struct TaggedText(string Text, ImmutableArray<PlacedTag> Tags)
{
    /// <summary>The text with every tag replaced.</summary>
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
