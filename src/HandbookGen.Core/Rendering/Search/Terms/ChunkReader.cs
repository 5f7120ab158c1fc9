using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>Where a term occurs in some consecutive pages, as far as they have been read.</summary>
internal sealed class TermPlaces
{
    public List<TextPlace> InText { get; } = [];

    public List<EntryPlace> InEntries { get; } = [];
}

/// <summary>The terms of some consecutive pages.</summary>
/// <param name="PartLengths">For each part of these pages, the number of terms in its text, with repetitions.</param>
internal sealed record ChunkTerms(Dictionary<string, TermPlaces> Terms, ImmutableArray<int> PartLengths);

/// <summary>Reads the terms of some consecutive pages.</summary>
internal sealed class ChunkReader
{
    private const int LongestEntry = 15;

    private readonly Dictionary<string, TermPlaces> terms = new(StringComparer.Ordinal);

    // Looks up a term without allocating a string.
    private readonly Dictionary<string, TermPlaces>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly ImmutableArray<int>.Builder partLengths = ImmutableArray.CreateBuilder<int>();
    private readonly char[] buffer = new char[TermReader.BufferLength];

    // Terms of the current entry.
    private readonly HashSet<TermPlaces> met = [];

    private ChunkReader() => bySpan = terms.GetAlternateLookup<ReadOnlySpan<char>>();

    public static ChunkTerms Read(PageChunk chunk)
    {
        var reader = new ChunkReader();
        var (part, entry) = (chunk.FirstPart, chunk.FirstEntry);
        foreach (var page in chunk.Pages)
        {
            foreach (var (i, text) in page.Text.Entries.Index())
                reader.AddEntry(entry++, text, i == 0 ? page.Codes : []);
            foreach (var text in page.Text.Parts)
                reader.AddText(part++, page.Text.Text.AsSpan(text.Start, text.End - text.Start));
        }

        return new ChunkTerms(reader.terms, reader.partLengths.ToImmutable());
    }

    private void AddText(int part, ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var reader = new TermReader(text, buffer); reader.MoveNext(); length++)
        {
            var places = PlacesOf(reader.Current).InText;
            if (places is [.., var last] && last.Part == part)
                places[^1] = last with { Count = last.Count + 1 };
            else
                places.Add(new TextPlace(part, 1));
        }

        partLengths.Add(length);
    }

    private void AddEntry(int entry, TextEntry text, ImmutableArray<string> codes)
    {
        met.Clear();
        var length = 0;
        for (var reader = new TermReader(text.Text, buffer); reader.MoveNext(); )
        {
            // The last character of a run belongs to the pair before it.
            if (met.Add(PlacesOf(reader.Current)) && !reader.IsEndOfRun)
                length++;
        }

        foreach (var places in met)
            places.InEntries.Add(new EntryPlace(entry, Math.Clamp(length, 1, LongestEntry)));
        foreach (var code in codes)
            AddCode(entry, code);
        if (text.Anchor.Length > 0 && !SearchCode.IsHeading(text.Anchor, text.Text))
            AddCode(entry, text.Anchor);
    }

    // Two codes may differ only in case, and a heading may be just a code.
    private void AddCode(int entry, string code)
    {
        var places = PlacesOf(SearchCode.TermOf(code));
        if (met.Add(places))
            places.InEntries.Add(new EntryPlace(entry, 0));
    }

    private TermPlaces PlacesOf(ReadOnlySpan<char> term)
    {
        if (!bySpan.TryGetValue(term, out var places))
            bySpan[term] = places = new TermPlaces();
        return places;
    }
}
