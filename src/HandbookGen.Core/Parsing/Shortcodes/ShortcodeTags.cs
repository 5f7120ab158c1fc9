using System.Collections.Immutable;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>The shortcode tags of a page, each opening tag with its closing one.</summary>
internal sealed class ShortcodeTags
{
    public static readonly ShortcodeTags None = new([]);

    private readonly Dictionary<int, ShortcodeTag> byStart = [];
    private readonly Dictionary<int, ShortcodeTag> closingByOpening = [];
    private readonly Dictionary<int, ShortcodeTag> openingByClosing = [];

    /// <param name="tags">In the order of the file.</param>
    public ShortcodeTags(ImmutableArray<ShortcodeTag> tags)
    {
        var open = new List<ShortcodeTag>();
        var openNames = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            byStart.Add(tag.Start, tag);
            if (tag.Kind == ShortcodeTagKind.Open)
            {
                open.Add(tag);
                openNames[tag.Name] = openNames.GetValueOrDefault(tag.Name) + 1;
            }

            // The count keeps a page of unmatched closing tags from searching the whole list for each.
            if (tag.Kind != ShortcodeTagKind.Close || openNames.GetValueOrDefault(tag.Name) == 0)
                continue;
            while (true)
            {
                var last = open[^1];
                open.RemoveAt(open.Count - 1);
                openNames[last.Name]--;
                if (last.Name != tag.Name)
                    continue;
                closingByOpening.Add(last.Start, tag);
                openingByClosing.Add(tag.Start, last);
                break;
            }
        }
    }

    public bool IsEmpty => byStart.Count == 0;

    /// <summary>The tag whose first <c>{</c> stands at the offset, or null.</summary>
    public ShortcodeTag? At(int offset) => byStart.GetValueOrDefault(offset);

    /// <summary>The tag that closes <paramref name="opening"/>; null for a call without inner text.</summary>
    public ShortcodeTag? ClosingOf(ShortcodeTag opening) => closingByOpening.GetValueOrDefault(opening.Start);

    /// <summary>The tag that <paramref name="closing"/> closes; null for a surplus one.</summary>
    public ShortcodeTag? OpeningOf(ShortcodeTag closing) => openingByClosing.GetValueOrDefault(closing.Start);
}
