using System.Globalization;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Numbers the footnotes of a page and places them after its text, or where a list is marked <c>{:footnotes}</c>.</summary>
internal static class FootnoteOrder
{
    public static void Place(MarkdownDocument document)
    {
        var footnotes = KramdownFootnotes.In(document);
        if (footnotes.Count == 0)
            return;
        foreach (var parent in document.Descendants<FootnoteDefinition>().Select(footnote => footnote.Parent!).Distinct().ToArray())
            TakeOut(parent);
        var options = DocumentData.Of<KramdownOptions>(document);
        foreach (var footnote in footnotes.Values)
            footnote.Prefix = options.Last("footnote_prefix") ?? "";
        var list = new FootnoteList(FirstNumber(options));
        Number(document, list);
        // Footnotes may refer to others, which are appended during this loop.
        for (var i = 0; i < list.Count; i++)
        {
            ((FootnoteDefinition)list[i]).BackLinks = ((FootnoteDefinition)list[i]).Markers;
            Number(list[i], list);
            foreach (var heading in list[i].Descendants<HeadingBlock>())
                KramdownHeadings.SetPlace(heading, HeadingPlace.Html);
        }

        if (list.Count == 0)
            return;
        foreach (var child in list)
            FootnoteBackLinksPlace.Add((FootnoteDefinition)child, options);
        if (DocumentData.Of<AttributeNames>(document).FirstWith("footnotes") is { Parent: { } place } marked)
            place[place.IndexOf(marked)] = list;
        else
            document.Add(list);
    }

    private static int FirstNumber(KramdownOptions options) =>
        int.TryParse(options.Last("footnote_nr"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;

    private static void TakeOut(ContainerBlock parent)
    {
        var children = parent.ToArray();
        parent.Clear();
        foreach (var child in children)
        {
            if (child is not FootnoteDefinition)
                parent.Add(child);
        }
    }

    private static void Number(Block block, FootnoteList list)
    {
        foreach (var marker in block.Descendants<FootnoteMarker>())
        {
            marker.Index = marker.Definition.Markers++;
            if (marker.Index > 0)
                continue;
            list.Add(marker.Definition);
            marker.Definition.Number = list.First + list.Count - 1;
        }
    }
}
