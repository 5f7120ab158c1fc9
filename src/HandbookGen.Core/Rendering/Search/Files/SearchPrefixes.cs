using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// For a query of two letters, a browser should not load all terms with that prefix. Such prefixes get their own line in the index: the
/// prefix with a <c>*</c> after it, and the best headings of all these terms.
/// </summary>
internal static class SearchPrefixes
{
    private const int LongestPrefix = 4;
    private const int MostEntries = 200;

    // The terms of a prefix lie in at most three shards, or the prefix has a line.
    private const int TooLong = 2 * SearchShards.Length;

    /// <summary>Puts the line of a prefix before the first longer term with that prefix, short prefixes before long ones.</summary>
    /// <param name="lines">The lines of the terms, in the same order.</param>
    /// <param name="titles">The entries that are page titles.</param>
    public static IEnumerable<ShardLine> Insert(ImmutableArray<SearchTerm> terms, ImmutableArray<ShardLine> lines, HashSet<int> titles)
    {
        var beginnings = InParallel.Map(LongBeginnings(terms, lines), beginning => (beginning.Rank, Line: LineOf(beginning, titles)));
        return beginnings
            .Concat(lines.Select((line, rank) => (Rank: rank, Line: line)))
            .OrderBy(ranked => ranked.Rank)
            .Select(ranked => ranked.Line);
    }

    private static ImmutableArray<Beginning> LongBeginnings(ImmutableArray<SearchTerm> terms, ImmutableArray<ShardLine> lines)
    {
        var found = ImmutableArray.CreateBuilder<Beginning>();
        for (var length = 1; length <= LongestPrefix; length++)
        {
            for (int start = 0, end; start < terms.Length; start = end)
            {
                end = EndOf(terms, start, length);
                if (lines[start..end].Sum(line => line.Length) > TooLong && terms[start].Text.Length >= length)
                    found.Add(new Beginning(terms[start].Text[..length], start, terms[start..end]));
            }
        }

        return found.ToImmutable();
    }

    // One past the last term with the same prefix.
    private static int EndOf(ImmutableArray<SearchTerm> terms, int start, int length)
    {
        var end = start + 1;
        if (terms[start].Text.Length < length)
            return end;
        while (end < terms.Length && terms[end].Text.AsSpan().StartsWith(terms[start].Text.AsSpan(0, length)))
            end++;
        return end;
    }

    private static ShardLine LineOf(Beginning beginning, HashSet<int> titles)
    {
        var text = new StringBuilder(beginning.Key).Append('\t');
        TermLines.AppendEntries(text, Best(beginning.Terms, titles).OrderBy(place => place.Entry));
        // Without the tab.
        return new ShardLine(beginning.Key, text.ToString(), text.Length - 1);
    }

    // Titles before headings, short ones before long ones.
    private static IEnumerable<EntryPlace> Best(ImmutableArray<SearchTerm> terms, HashSet<int> titles) =>
        terms
            .SelectMany(term => term.InEntries)
            .Where(place => place.Length > 0)
            .Distinct()
            .OrderBy(place => titles.Contains(place.Entry) ? 0 : 1)
            .ThenBy(place => place.Length)
            .ThenBy(place => place.Entry)
            .Take(MostEntries);

    /// <summary>The terms with one prefix.</summary>
    /// <param name="First">The rank of the first.</param>
    private sealed record Beginning(string Text, int First, ImmutableArray<SearchTerm> Terms)
    {
        public string Key => Text + "*";

        /// <summary>The rank of the term after the prefix's line: a term equal to the prefix comes before the line.</summary>
        public int Rank => Terms[0].Text == Text ? First + 1 : First;
    }
}
