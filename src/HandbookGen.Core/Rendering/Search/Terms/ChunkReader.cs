using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>Reads the terms of some consecutive pages.</summary>
internal sealed class ChunkReader : IDisposable
{
    private const int LongestEntry = 15;

    // Per allocation: the garbage collector takes longer ones from untouched memory, which is slower than filling them.
    private const int BlockLength = 128 * 1024;

    // Roughly; a table that is too small just grows.
    private const int CharactersPerTerm = 64;
    private const int TermsPerEntry = 10;

    private readonly List<int> metInEntry = [];
    private readonly char[] buffer = new char[TermReader.BufferLength];
    private readonly char[] heading = new char[TermReader.LongestCode];
    private readonly TermTable terms;
    private readonly List<PartTerms> parts = [];
    private readonly List<EntryPosting> inEntries;
    private int entryCount;

    // Borrowed; the last one holds this many postings.
    private readonly List<TextPosting[]> blocks = [];
    private int blockCount;

    // The number of postings before the current part.
    private int textCount;

    private ChunkReader(ImmutableArray<SearchPage> pages)
    {
        terms = new TermTable(pages.Sum(page => page.Text.Text.Length) / CharactersPerTerm);
        inEntries = new List<EntryPosting>(pages.Sum(page => page.Text.Entries.Length) * TermsPerEntry);
    }

    public static SearchChunk Read(ImmutableArray<SearchPage> pages)
    {
        using var reader = new ChunkReader(pages);
        foreach (var page in pages)
            reader.Add(page);
        var (terms, ranks) = SortedTerms.Of(reader.terms);
        return new SearchChunk(
            pages,
            terms,
            PlacesByTerm.Of(reader.parts, ranks),
            PlacesByTerm.Of(reader.inEntries, ranks),
            [.. reader.parts.Select(part => part.Length)],
            reader.entryCount
        );
    }

    public void Dispose()
    {
        terms.Dispose();
        blocks.ForEach(block => ArrayPool<TextPosting>.Shared.Return(block));
    }

    private void Add(SearchPage page)
    {
        foreach (var part in page.Text.Parts)
        {
            for (var number = part.FirstEntry; number < part.EndEntry; number++)
            {
                var entry = page.Text.Entries[number];
                Add(entry, number == 0 ? page.Codes : entry.FormerAnchors, number == 1 ? PageAddress.FoldersOf(page.Page.Url) : "");
            }

            AddText(page.Text.Text.AsSpan(part.Start, part.End - part.Start));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddText(ReadOnlySpan<char> text)
    {
        var room = RoomFor(text.Length + 1);
        var postings = room.AsSpan();
        var (count, first, length) = (0, textCount, 0);
        var reader = new TermReader(text, buffer);
        while (reader.MoveNext())
        {
            if (!reader.IsRun)
            {
                count = Count(terms.GetOrAdd(reader.Current, reader.Key), postings, count, first);
                length++;
                continue;
            }

            var run = reader.Current;
            for (var i = 0; i + 1 < run.Length; i++)
                count = Count(terms.GetOrAddPair(run, i), postings, count, first);
            count = Count(terms.GetOrAdd(run[^1..], TermKey.OfOne(run[^1])), postings, count, first);
            length += run.Length;
        }

        // A posting cannot hold a higher number.
        if (terms.Count > TextPosting.HighestTerm + 1)
            throw new InvalidOperationException("The pages of one chunk have more terms than there are numbers for.");
        parts.Add(new PartTerms(room[..count], length));
        blockCount += count;
        textCount += count;
    }

    // Every term has a first character, so a part has no more postings than characters.
    private ArraySegment<TextPosting> RoomFor(int count)
    {
        if (blocks is not [.., var block] || block.Length - blockCount < count)
        {
            block = ArrayPool<TextPosting>.Shared.Rent(Math.Max(BlockLength, count));
            blocks.Add(block);
            blockCount = 0;
        }

        return new ArraySegment<TextPosting>(block, blockCount, count);
    }

    // A term is marked with its last posting, so another occurrence in the same part only increases the count. Whether it is new is
    // unpredictable, so there is no branch: one of two masks has all bits set. Returns the new number of postings of the part.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Count(int term, Span<TextPosting> postings, int count, int first)
    {
        // Before the part there were `first` postings; marks count all of them.
        ref var mark = ref terms.MarkOf(term);
        var before = mark - first - 1;
        var isNew = before >> 31;
        var at = (count & isNew) | (before & ~isNew);
        ref var posting = ref postings[at];
        var value = (TextPosting.None(term).Value & (uint)isNew) | (posting.Value & ~(uint)isNew);
        var isBelowHighest = ((int)(value & TextPosting.HighestCount) - TextPosting.HighestCount) >> 31;
        posting = new TextPosting(value + (uint)(isBelowHighest & 1));
        mark = first + at + 1;
        return count - isNew;
    }

    /// <param name="around">Words that find the entry, but say little about it.</param>
    private void Add(TextEntry entry, ImmutableArray<string> codes, string around)
    {
        metInEntry.Clear();
        var length = MeetAll(entry.HasPage ? "" : entry.Text);
        var value = (uint)entryCount++ << 4;
        foreach (var number in metInEntry)
            inEntries.Add(new EntryPosting(number, value | (uint)Math.Clamp(length, 1, LongestEntry)));
        var own = metInEntry.Count;
        MeetAll(around);
        foreach (var number in metInEntry.Skip(own))
            inEntries.Add(new EntryPosting(number, value | LongestEntry));
        foreach (var code in codes)
            AddCode(code, value);
        if (entry.Anchor.Length > 0 && (entry.HasPage || !SaysTheSame(entry.Anchor, entry.Text)))
            AddCode(entry.Anchor, value);
    }

    // The number of terms that are new in the entry.
    private int MeetAll(string text)
    {
        var length = 0;
        var reader = new TermReader(text, buffer);
        while (reader.MoveNext())
        {
            var run = reader.Current;
            if (!reader.IsRun)
                length += Meet(run, reader.Key);
            // The last character alone does not count towards the length.
            for (var i = 0; reader.IsRun && i < run.Length; i++)
                length += Meet(TermReader.Pair(run, i), TermReader.KeyOfPair(run, i)) is var met && i + 1 < run.Length ? met : 0;
        }

        return length;
    }

    // 1 for a term that is new in the entry, else 0.
    private int Meet(ReadOnlySpan<char> term, uint key)
    {
        var number = terms.GetOrAdd(term, key);
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
        // Two codes may differ only in case.
        if (Meet(term, TermKey.Of(term)) > 0)
            inEntries.Add(new EntryPosting(metInEntry[^1], value));
    }

    // The query '#weekly-meeting' finds the heading 'Weekly meeting' by its words.
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
