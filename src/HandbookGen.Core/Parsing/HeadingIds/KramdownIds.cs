using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>
/// The ids that kramdown-parser-gfm 1.1.0 gives to headings without one. They are kept letter for letter, collisions included:
/// a number is counted per base and never compared with the ids that exist.
/// </summary>
internal static class KramdownIds
{
    /// <summary>Gives every heading of <paramref name="headings"/>, in document order, its id.</summary>
    public static void Assign(IEnumerable<HeadingBlock> headings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var attributes = heading.GetAttributes();
            // `{: id=""}` asks for a heading without one.
            if (attributes.Id is "")
                attributes.Id = null;
            else if (attributes.Id is null)
                attributes.Id = Next(heading, seen);
        }
    }

    // A heading without a single letter has no id, but is counted.
    private static string? Next(HeadingBlock heading, Dictionary<string, int> seen)
    {
        var slug = Slug(HeadingText.Of(heading.Inline));
        var count = seen.GetValueOrDefault(slug);
        seen[slug] = count + 1;
        if (count > 0)
            return string.Create(CultureInfo.InvariantCulture, $"{slug}-{count}");
        return slug.Length > 0 ? slug : null;
    }

    /// <summary>Lower case, without everything but word characters, <c>-</c> and blanks; each blank and tab becomes <c>-</c>.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ' ' or '\t')
                slug.Append('-');
            else if (rune.Value == '-' || IsWord(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.ToString();
    }

    // Ruby's \p{Word} counts the circled letters, which Unicode calls symbols.
    private static bool IsWord(Rune rune) =>
        HeadingText.IsWord(rune)
        || rune.Value is (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149)
            or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);
}
