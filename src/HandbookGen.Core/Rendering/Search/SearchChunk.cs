using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>The terms of some consecutive pages; parts and entries are counted from the first of them.</summary>
internal sealed class SearchChunk
{
    private const int LongestEntry = 15;

    // Of one allocation: the garbage collector hands out longer ones as memory that nobody has touched yet, which takes longer than filling it.
    private const int BlockLength = 128 * 1024;

    // About; a table that is too small only grows.
    private const int CharactersPerTerm = 64;
    private const int TermsPerEntry = 10;

    private readonly List<int> metInEntry = [];
    private readonly char[] buffer = new char[TermReader.BufferLength];
    private readonly char[] heading = new char[TermReader.LongestCode];

    // Of the part at hand; a small one, which stays near the processor.
    private TextPosting[] ofPart = [];
    private int textCount;

    // Where the postings of many parts lie, and how many of them there are.
    private TextPosting[] block = [];
    private int blockCount;

    public SearchChunk(ImmutableArray<SearchPage> pages)
    {
        Pages = pages;
        var length = pages.Sum(page => page.Text.Text.Length);
        Terms = new TermTable(length / CharactersPerTerm);
        InEntries = new List<EntryPosting>(pages.Sum(page => page.Text.Entries.Length) * TermsPerEntry);
        foreach (var page in pages)
            Add(page);
    }

    public ImmutableArray<SearchPage> Pages { get; }

    public TermTable Terms { get; }

    public List<PartTerms> Parts { get; } = [];

    /// <summary>In the order of the entries.</summary>
    public List<EntryPosting> InEntries { get; }

    public int EntryCount { get; private set; }

    private void Add(SearchPage page)
    {
        foreach (var part in page.Text.Parts)
        {
            for (var entry = part.FirstEntry; entry < part.EndEntry; entry++)
                Add(page.Text.Entries[entry], entry == 0 ? page.Codes : []);
            AddText(page.Text.Text.AsSpan(part.Start, part.End - part.Start));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddText(ReadOnlySpan<char> text)
    {
        // No term is without a character that begins it.
        if (text.Length >= ofPart.Length)
            ofPart = new TextPosting[Math.Max(2 * ofPart.Length, text.Length + 1)];
        var (postings, count, first, length) = (ofPart, 0, textCount, 0);
        var terms = new TermReader(text, buffer);
        while (terms.MoveNext())
        {
            if (!terms.IsRun)
            {
                count = Count(ref Terms.GetOrAdd(terms.Current, terms.Key), postings, count, first);
                length++;
                continue;
            }

            var run = terms.Current;
            for (var i = 0; i + 1 < run.Length; i++)
                count = Count(ref Terms.GetOrAddPair(run, i), postings, count, first);
            count = Count(ref Terms.GetOrAdd(run[^1..], run[^1]), postings, count, first);
            length += run.Length;
        }

        // A posting has no room for more.
        if (Terms.Count > TextPosting.HighestTerm + 1)
            throw new InvalidOperationException("The pages of one chunk have more terms than there are numbers for.");
        textCount += count;
        Parts.Add(new PartTerms(Keep(postings.AsSpan(0, count)), length));
    }

    private ArraySegment<TextPosting> Keep(ReadOnlySpan<TextPosting> postings)
    {
        if (block.Length - blockCount < postings.Length)
            (block, blockCount) = (GC.AllocateUninitializedArray<TextPosting>(Math.Max(BlockLength, postings.Length)), 0);
        postings.CopyTo(block.AsSpan(blockCount));
        blockCount += postings.Length;
        return new ArraySegment<TextPosting>(block, blockCount - postings.Length, postings.Length);
    }

    // A term is marked with its last posting, so that one met again in the same part is only counted. Whether it is new cannot be foreseen, so there
    // is no branch: all bits are set in one of two masks. Answers how many postings of the part there are now.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count(ref TermTable.Slot slot, TextPosting[] postings, int count, int first)
    {
        // Before the part there were `first` postings; marks count all of them.
        var before = slot.Mark - first - 1;
        var isNew = before >> 31;
        var at = (count & isNew) | (before & ~isNew);
        ref var posting = ref postings[at];
        var value = (TextPosting.None(slot.Term).Value & (uint)isNew) | (posting.Value & ~(uint)isNew);
        var isBelowHighest = ((int)(value & TextPosting.HighestCount) - TextPosting.HighestCount) >> 31;
        posting = new TextPosting(value + (uint)(isBelowHighest & 1));
        slot.Mark = first + at + 1;
        return count - isNew;
    }

    private void Add(TextEntry entry, ImmutableArray<string> codes)
    {
        metInEntry.Clear();
        var length = 0;
        var terms = new TermReader(entry.Text, buffer);
        while (terms.MoveNext())
        {
            var run = terms.Current;
            if (!terms.IsRun)
                length += Meet(run, terms.Key);
            // The last character of a run is no more of it.
            for (var i = 0; terms.IsRun && i < run.Length; i++)
                length += Meet(TermReader.Pair(run, i), TermReader.KeyOfPair(run, i)) is var met && i + 1 < run.Length ? met : 0;
        }

        var value = (uint)EntryCount++ << 4;
        foreach (var number in metInEntry)
            InEntries.Add(new EntryPosting(number, value | (uint)Math.Clamp(length, 1, LongestEntry)));
        foreach (var code in codes)
            AddCode(code, value);
        if (entry.Anchor.Length > 0 && !SaysTheSame(entry.Anchor, entry.Text))
            AddCode(entry.Anchor, value);
    }

    // 1 for a term that the entry did not have yet, else 0.
    private int Meet(ReadOnlySpan<char> term, ulong key)
    {
        var number = Terms.GetOrAdd(term, key).Term;
        if (metInEntry.Contains(number))
            return 0;
        metInEntry.Add(number);
        return 1;
    }

    private void AddCode(string code, uint value)
    {
        var length = Math.Min(code.Length, TermReader.LongestCode);
        for (var i = 0; i < length; i++)
            buffer[i] = code[i] is <= ' ' or '*' ? '-' : char.ToLowerInvariant(code[i]);
        var term = buffer.AsSpan(0, length);
        var number = Terms.GetOrAdd(term, TermKey.Of(term)).Term;
        if (!metInEntry.Contains(number))
            InEntries.Add(new EntryPosting(number, value));
    }

    // Whoever types '#weekly-meeting' finds the heading 'Weekly meeting' by its words.
    private bool SaysTheSame(string anchor, string text)
    {
        var length = Fold(text, heading);
        return length == Fold(anchor, buffer) && heading.AsSpan(0, length).SequenceEqual(buffer.AsSpan(0, length));
    }

    private static int Fold(string text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (length == TermReader.LongestCode)
                break;
            if (TermCharacters.Fold(c) is var letter and not (TermCharacters.Separator or TermCharacters.Skipped))
                folded[length++] = letter;
        }

        return length;
    }
}
