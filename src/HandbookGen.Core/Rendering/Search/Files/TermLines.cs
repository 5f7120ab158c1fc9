using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// The lines for the terms of the index: the term, a tab, its entries, a tab, and the parts whose text contains it. Places are written as
/// <see cref="SearchNumbers"/>, each as the difference from the previous one.
/// </summary>
internal static class TermLines
{
    // A term in this share of all parts distinguishes none of them: its places in text are left out, those in headings stay.
    private const double CommonShare = 0.4;
    private const int FewParts = 100;

    // Tabs end the columns, and do not count when files are cut.
    private const int Tabs = 2;

    /// <returns>In the order of the terms.</returns>
    public static ImmutableArray<ShardLine> Of(SearchTerms terms)
    {
        var average = Math.Max(1, terms.PartLengths.Sum(length => (long)length) / Math.Max(1, terms.PartLengths.Length));
        return InParallel.Map(terms.Sorted, term => LineOf(term, terms.PartLengths, average));
    }

    /// <summary>For each entry its number times 16, plus the number of terms in its heading.</summary>
    public static void AppendEntries(StringBuilder text, IEnumerable<EntryPlace> entries)
    {
        var last = 0;
        foreach (var place in entries)
        {
            SearchNumbers.Append(text, (uint)(((place.Entry - last) << 4) | place.Length));
            last = place.Entry;
        }
    }

    private static ShardLine LineOf(SearchTerm term, ImmutableArray<int> partLengths, long average)
    {
        var text = new StringBuilder(term.Text).Append('\t');
        AppendEntries(text, term.InEntries);
        text.Append('\t');
        if (partLengths.Length >= FewParts && term.InText.Length > CommonShare * partLengths.Length)
            text.Append('*');
        else
            AppendParts(text, term.InText, partLengths, average);
        return new ShardLine(term.Text, text.ToString(), text.Length - Tabs);
    }

    // For each part its number times 8, plus the weight of the term in it.
    private static void AppendParts(StringBuilder text, ImmutableArray<TextPlace> parts, ImmutableArray<int> lengths, long average)
    {
        var last = 0;
        foreach (var place in parts)
        {
            SearchNumbers.Append(text, (uint)((place.Part - last) << 3) | Impact(place.Count, lengths[place.Part], average));
            last = place.Part;
        }
    }

    // From 0 to 7: Okapi BM25 with k1 = 1.2 and b = 0.75 (https://en.wikipedia.org/wiki/Okapi_BM25), without the factor that all texts
    // share.
    private static uint Impact(int count, int length, long average)
    {
        var scaled = 4000L * count * average;
        var weight = 8 * scaled / (scaled + (1200 * (average + (3 * length))));
        return (uint)Math.Min(7, weight);
    }
}
