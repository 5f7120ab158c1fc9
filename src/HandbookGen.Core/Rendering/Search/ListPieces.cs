using HandbookGen.Indexing;

namespace HandbookGen.Rendering.Search;

/// <summary>A piece of a generated list.</summary>
/// <param name="Entry">The entry whose text it is; null for text outside all entries.</param>
/// <param name="Html">Empty where an entry begins without text.</param>
internal readonly record struct ListPiece(ListEntry? Entry, string Html);

/// <summary>
/// Cuts the HTML of a generated list into the texts of its entries: what belongs to no entry is not attributed to the last one.
/// </summary>
internal static class ListPieces
{
    /// <param name="leadsToPage">Whether an <c>href</c> leads to a page that is searched itself.</param>
    /// <returns>In the order of the text; each entry has at least one piece.</returns>
    public static IEnumerable<ListPiece> Of(Expansion list, Func<string, bool> leadsToPage)
    {
        var html = list.Open;
        var elements = ListElements.Of(html);
        var entries = ListEntries.Of(list, elements, leadsToPage);
        List<(int Start, int End)> cuts = [.. elements.Where(element => element.IsHidden).Select(element => (element.Start, element.End))];
        cuts.AddRange(entries.Select(entry => (entry.TitleStart, entry.TitleEnd)));
        // A page of its own says more than the entry does.
        cuts.AddRange(entries.Where(entry => entry.HasPage).Select(entry => (entry.Start, entry.End)));
        cuts.Sort();

        var firstCut = 0;
        var open = new Stack<ListEntry>();
        var at = 0;
        foreach (var entry in entries)
        {
            while (open.TryPeek(out var last) && last.End <= entry.Start)
            {
                yield return new ListPiece(last, Text(at, last.End));
                at = Math.Max(at, open.Pop().End);
            }

            if (at < entry.Start)
                yield return new ListPiece(open.TryPeek(out var around) ? around : null, Text(at, entry.Start));
            at = entry.Start;
            yield return new ListPiece(entry, "");
            open.Push(entry);
        }

        while (open.TryPop(out var last))
        {
            yield return new ListPiece(last, Text(at, last.End));
            at = Math.Max(at, last.End);
        }

        yield return new ListPiece(null, Text(at, html.Length));

        // Asked for in the order of the text.
        string Text(int start, int end)
        {
            var kept = new List<string>();
            while (firstCut < cuts.Count && cuts[firstCut].End <= start)
                firstCut++;
            for (var i = firstCut; i < cuts.Count && cuts[i].Start < end; i++)
            {
                if (cuts[i].End <= start)
                    continue;
                if (cuts[i].Start > start)
                    kept.Add(html[start..cuts[i].Start]);
                start = Math.Min(cuts[i].End, end);
            }

            if (start < end)
                kept.Add(html[start..end]);
            // Words must not run together where something was cut out.
            return string.Join("<br>", kept);
        }
    }
}
