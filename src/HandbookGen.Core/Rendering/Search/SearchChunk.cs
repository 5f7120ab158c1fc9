using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HandbookGen.Rendering.Search;

/// <summary>That a term occurs somewhere.</summary>
/// <param name="Term">Its number in the table of the chunk.</param>
/// <param name="Value">Of a text: the part times 256, and how often it occurs. Of an entry: its number times 16, and how long the entry is.</param>
internal readonly record struct Posting(int Term, uint Value);

/// <summary>The terms of some consecutive pages; parts and entries are counted from the first of them.</summary>
internal sealed class SearchChunk
{
    private const int HighestCount = 255;
    private const int LongestEntry = 15;

    // About; a list that is too short only grows.
    private const int CharactersPerPosting = 4;

    private readonly List<int> metInEntry = [];
    private readonly char[] buffer = new char[TermReader.BufferLength];
    private readonly char[] heading = new char[TermReader.LongestCode];

    public SearchChunk(ImmutableArray<SearchPage> pages)
    {
        Pages = pages;
        InText = new List<Posting>(pages.Sum(page => page.Text.Text.Length) / CharactersPerPosting);
        foreach (var page in pages)
            Add(page);
    }

    public ImmutableArray<SearchPage> Pages { get; }

    public TermTable Terms { get; } = new();

    /// <summary>In the order of the parts.</summary>
    public List<Posting> InText { get; }

    /// <summary>In the order of the entries.</summary>
    public List<Posting> InEntries { get; } = [];

    /// <summary>How many terms each part has, repeated ones included.</summary>
    public List<int> PartLengths { get; } = [];

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

    // A term is marked with its last posting, so that one met again in the same part is only counted.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddText(ReadOnlySpan<char> text)
    {
        var (length, first, part) = (0, InText.Count, (uint)PartLengths.Count << 8);
        var terms = new TermReader(text, buffer);
        while (terms.MoveNext())
        {
            length++;
            ref var slot = ref Terms.GetOrAdd(terms.Current, terms.Key);
            if (slot.Mark <= first)
            {
                InText.Add(new Posting(slot.Term, part | 1));
                slot.Mark = InText.Count;
                continue;
            }

            ref var posting = ref CollectionsMarshal.AsSpan(InText)[slot.Mark - 1];
            if ((posting.Value & HighestCount) < HighestCount)
                posting = posting with { Value = posting.Value + 1 };
        }

        PartLengths.Add(length);
    }

    private void Add(TextEntry entry, ImmutableArray<string> codes)
    {
        metInEntry.Clear();
        var length = 0;
        var terms = new TermReader(entry.Text, buffer);
        while (terms.MoveNext())
        {
            var number = Terms.GetOrAdd(terms.Current, terms.Key).Term;
            if (metInEntry.Contains(number))
                continue;
            metInEntry.Add(number);
            // The last character of a run is no more of it.
            if (terms.Current.Length > 1 || !TermCharacters.IsCjk(terms.Current[0]))
                length++;
        }

        var value = (uint)EntryCount++ << 4;
        foreach (var number in metInEntry)
            InEntries.Add(new Posting(number, value | (uint)Math.Clamp(length, 1, LongestEntry)));
        foreach (var code in codes)
            AddCode(code, value);
        if (entry.Anchor.Length > 0 && !SaysTheSame(entry.Anchor, entry.Text))
            AddCode(entry.Anchor, value);
    }

    private void AddCode(string code, uint value)
    {
        var length = Math.Min(code.Length, TermReader.LongestCode);
        for (var i = 0; i < length; i++)
            buffer[i] = code[i] is <= ' ' or '*' ? '-' : char.ToLowerInvariant(code[i]);
        var term = buffer.AsSpan(0, length);
        var number = Terms.GetOrAdd(term, TermKey.Of(term)).Term;
        if (!metInEntry.Contains(number))
            InEntries.Add(new Posting(number, value));
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
