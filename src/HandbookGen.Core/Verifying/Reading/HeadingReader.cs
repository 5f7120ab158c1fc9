using System.Collections.Immutable;
using AngleSharp.Dom;

namespace HandbookGen.Verifying.Reading;

/// <summary>Reads the headings of a page, its <c>&lt;a id></c>, and which of them a comment protects.</summary>
internal sealed class HeadingReader(string html, Func<string, bool> isMarker)
{
    private readonly List<HtmlHeading> headings = [];
    private readonly HashSet<string> marked = new(StringComparer.Ordinal);

    public void Read(IElement element)
    {
        if (MarkerComments.IsHeading(element))
        {
            foreach (var id in MarkerComments.IdsOf(element))
                Add(id, TextOf(element), element);
        }
        else if (element.LocalName == "a")
        {
            foreach (var id in MarkerComments.IdsOf(element))
                Add(id, "", element);
        }
    }

    public void Read(IComment comment)
    {
        if (isMarker(comment.Data))
            marked.UnionWith(MarkerComments.Protected(comment));
    }

    // An <a id> inside a heading was found with the heading.
    public ImmutableArray<HtmlHeading> Result() =>
        [.. headings.DistinctBy(heading => heading.Id).Select(heading => heading with { IsMarked = marked.Contains(heading.Id) })];

    private void Add(string id, string text, IElement element) =>
        headings.Add(
            new HtmlHeading(
                id,
                text,
                HtmlReferences.TagOf(element) is { } tag ? new TextSpan(tag, TagText.EndOf(html, tag)) : default,
                false
            )
        );

    // Without the sign that links to the heading itself: '#' or a paragraph sign.
    private static string TextOf(IElement heading)
    {
        var text = heading.TextContent;
        if (
            heading.QuerySelectorAll("a").LastOrDefault() is { TextContent: { Length: 1 or 2 } sign } link
            && link.GetAttribute("href") is ['#', _, ..]
            && text.EndsWith(sign, StringComparison.Ordinal)
        )
            text = text[..^sign.Length];
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
