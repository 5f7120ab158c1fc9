using System.Collections.Immutable;
using System.Text;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>The headings of a page as its readers see them, in order.</summary>
internal static class BodyHeadings
{
    /// <param name="html">The finished text of the page.</param>
    public static ImmutableArray<BodyHeading> Of(Page page, ReadOnlySpan<byte> html) =>
        HasNoOthers(page, html) ? [.. page.Headings.Select(Written)] : ReadFrom(Encoding.UTF8.GetString(html), page.Headings);

    /// <summary>Whether a tag begins or ends a heading.</summary>
    public static bool IsHeading(HtmlTag tag) => tag.Name is ['h', >= '1' and <= '6'];

    /// <summary>The words between two offsets, without links to the heading itself and without footnotes.</summary>
    /// <param name="tags">The tags of <paramref name="html"/>, in order.</param>
    /// <param name="first">The first tag after <paramref name="start"/>.</param>
    public static string TextOf(string html, IReadOnlyList<HtmlTag> tags, int first, int start, int end)
    {
        var text = new StringBuilder();
        var at = start;
        var leftOut = "";
        for (var i = first; i < tags.Count && tags[i].Start < end; i++)
        {
            var tag = tags[i];
            if (leftOut.Length == 0)
                text.Append(html, at, tag.Start - at);
            at = tag.End;
            if (leftOut.Length == 0 && !tag.IsClosing && IsLeftOut(tag))
                leftOut = tag.Name;
            else if (tag.IsClosing && tag.Name == leftOut)
                leftOut = "";
        }

        if (leftOut.Length == 0)
            text.Append(html, at, end - at);
        return string.Join(' ', CharacterReferences.Decode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsLeftOut(HtmlTag tag) => tag.Name == "sup" || HasClass(tag, "permalink");

    private static bool HasClass(HtmlTag tag, string name) =>
        tag.Find("class")?.Value.Split(' ').Contains(name, StringComparer.Ordinal) == true;

    private static BodyHeading Written(Heading heading) => new(heading.Level, heading.Text, heading.Id, heading.IsListed);

    // True of most pages, which are not read again then. One may come and another go through shortcodes, or as the repeated title.
    private static bool HasNoOthers(Page page, ReadOnlySpan<byte> html) =>
        page.Shortcodes.IsEmpty && page.Headings is not [{ Level: 1 }, ..] && CountIn(html) == page.Headings.Length;

    private static int CountIn(ReadOnlySpan<byte> html)
    {
        var count = 0;
        for (int at; (at = html.IndexOf("<h"u8)) >= 0; html = html[(at + 2)..])
            count += at + 2 < html.Length && html[at + 2] is >= (byte)'1' and <= (byte)'6' ? 1 : 0;
        return count;
    }

    private static ImmutableArray<BodyHeading> ReadFrom(string html, ImmutableArray<Heading> written)
    {
        var byId = written.Where(heading => heading.Id is not null).ToLookup(heading => heading.Id!, StringComparer.Ordinal);
        var tags = HtmlScanner.Scan(html, 0, html.Length).OfType<HtmlTag>().ToList();
        var headings = ImmutableArray.CreateBuilder<BodyHeading>();
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].IsClosing || !IsHeading(tags[i]))
                continue;
            var id = tags[i].Find("id")?.Value;
            if (id is not null && byId[id].FirstOrDefault() is { } known)
            {
                headings.Add(Written(known));
                continue;
            }

            // A heading that is not closed goes on to the next one: reading each to the end of the page would take minutes.
            var end = tags.FindIndex(i + 1, IsHeading);
            if (end > 0)
                headings.Add(
                    new BodyHeading(
                        tags[i].Name[1] - '0',
                        TextOf(html, tags, i + 1, tags[i].End, tags[end].Start),
                        id,
                        !HasClass(tags[i], "no_toc")
                    )
                );
        }

        return headings.ToImmutable();
    }
}
