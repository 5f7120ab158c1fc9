using System.Globalization;
using System.Text;
using HandbookGen.Parsing.Dialects;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>
/// The ids that kramdown-parser-gfm 1.1.0 gives to headings without an explicit one. They are kept exactly, collisions included:
/// numbers count per slug and are never compared with existing ids.
/// </summary>
internal static class KramdownIds
{
    /// <summary>
    /// Gives an id to each of <paramref name="headings"/>, in document order. With the option <c>auto_ids="false"</c> none is derived;
    /// <c>auto_id_prefix</c> stands before each that is.
    /// </summary>
    public static void Assign(IReadOnlyCollection<HeadingBlock> headings, KramdownOptions options)
    {
        if (options.IsLast("auto_ids", "false"))
        {
            RemoveEmpty(headings);
            return;
        }

        var prefix = options.Last("auto_id_prefix") ?? "";
        var inText = new Dictionary<string, int>(StringComparer.Ordinal);
        var inHtml = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = headings.Where(heading => heading.TryGetAttributes()?.Id is null).ToLookup(KramdownHeadings.PlaceOf);
        foreach (var heading in open[HeadingPlace.Page])
        {
            var id = Numbered(Slug(HeadingText.Of(heading.Inline)), inText);
            // A heading with an empty slug gets no id but still counts.
            if (prefix.Length + id.Length > 0)
                heading.GetAttributes().Id = prefix + id;
        }

        foreach (var heading in open[HeadingPlace.Html])
            heading.GetAttributes().Id = prefix + Numbered(ClassicKramdownIds.Slug(heading.Inline), inHtml);
        // kramdown did not see these headings, so their ids must not displace any others.
        var taken = new FreeIds();
        foreach (var heading in headings)
            taken.Add(heading.TryGetAttributes()?.Id ?? "");
        foreach (var heading in open[HeadingPlace.ShownSource])
            heading.GetAttributes().Id = taken.Take(ClassicKramdownIds.Slug(heading.Inline));
        RemoveEmpty(headings);
    }

    // `{: id=""}` asks for a heading without an id.
    private static void RemoveEmpty(IEnumerable<HeadingBlock> headings)
    {
        foreach (var heading in headings.Where(heading => heading.TryGetAttributes()?.Id is ""))
            heading.GetAttributes().Id = null;
    }

    // Counts per slug; existing ids do not matter.
    private static string Numbered(string slug, Dictionary<string, int> seen)
    {
        var count = seen.GetValueOrDefault(slug);
        seen[slug] = count + 1;
        return count == 0 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{count}");
    }

    /// <summary>In lower case, with only word characters, <c>-</c> and whitespace; each space or tab becomes <c>-</c>.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ' ' or '\t')
                slug.Append('-');
            else if (rune.Value == '-' || HeadingText.IsWord(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.ToString();
    }
}
