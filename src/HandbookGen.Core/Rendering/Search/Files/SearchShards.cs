using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>The lines of one file: terms of the index, and lines for prefixes between them.</summary>
/// <param name="Boundary">The shortest prefix of the first line that sorts after the last line of the previous file.</param>
/// <param name="Terms">Their ranks.</param>
internal sealed record SearchShard(string Boundary, Range Terms, ImmutableArray<PrefixLine> Prefixes);

/// <summary>Splits the terms into files of about the same size, so that a query loads only the neighborhood of its words.</summary>
internal static class SearchShards
{
    /// <summary>In characters; compression takes a third of it. A large index has longer files, not more of them.</summary>
    private const int Length = 5_000;
    private const int ManyShards = 1_000;

    // A term in this share of all parts distinguishes none of them: its places in text are left out, those in headings stay.
    private const double CommonShare = 0.4;
    private const int FewParts = 100;

    private const int Batch = 1024;
    private const int BufferLength = 1024;

    /// <param name="lengths">The length of each term's line, in characters.</param>
    public static ImmutableArray<SearchShard> Cut(SearchPostings postings, int[] lengths, ImmutableArray<PrefixLine> prefixes)
    {
        var shards = ImmutableArray.CreateBuilder<SearchShard>();
        var (boundary, length, wasPrefix) = ("", 0, false);
        var (firstTerm, term, firstPrefix, prefix) = (0, 0, 0, 0);
        var longest = LengthFor(lengths);
        while (term < postings.Count || prefix < prefixes.Length)
        {
            var isPrefix = prefix < prefixes.Length && prefixes[prefix].Rank <= term;
            if (length > longest)
            {
                shards.Add(new SearchShard(boundary, firstTerm..term, prefixes[firstPrefix..prefix]));
                boundary = Distinction(
                    wasPrefix ? prefixes[prefix - 1].Text : postings[term - 1],
                    isPrefix ? prefixes[prefix].Text : postings[term]
                );
                (firstTerm, firstPrefix, length) = (term, prefix, 0);
            }

            length += isPrefix ? prefixes[prefix].Text.Length + LengthOf(prefixes[prefix].Entries.AsSpan(), 4) : lengths[term];
            (term, prefix) = isPrefix ? (term, prefix + 1) : (term + 1, prefix);
            wasPrefix = isPrefix;
        }

        // Without terms there is still a file to load.
        if (length > 0 || shards.Count == 0)
            shards.Add(new SearchShard(boundary, firstTerm..term, prefixes[firstPrefix..prefix]));
        return shards.DrainToImmutable();
    }

    /// <summary>The length of a file, in characters.</summary>
    /// <param name="lengths">The length of each term's line, in characters.</param>
    public static int LengthFor(int[] lengths) => (int)Math.Max(Length, lengths.Sum(length => (long)length) / ManyShards);

    public static void Write(SearchShard shard, SearchPostings postings, TextWriter output)
    {
        var text = new ShardText(output, stackalloc char[BufferLength]);
        var places = ArrayPool<uint>.Shared.Rent(postings.MostPlaces);
        var prefixes = shard.Prefixes.AsSpan();
        for (var rank = shard.Terms.Start.Value; rank < shard.Terms.End.Value; rank++)
        {
            for (; prefixes is [var prefix, ..] && prefix.Rank <= rank; prefixes = prefixes[1..])
                Write(prefix, ref text);
            Write(rank, postings, places, ref text);
        }

        foreach (var prefix in prefixes)
            Write(prefix, ref text);
        text.Flush();
        ArrayPool<uint>.Shared.Return(places);
    }

    private static void Write(PrefixLine prefix, ref ShardText text)
    {
        text.Write(prefix.Text);
        text.Write('\t');
        text.WriteGaps(prefix.Entries.AsSpan(), 4);
        text.Write('\n');
    }

    private static void Write(int rank, SearchPostings postings, Span<uint> places, ref ShardText text)
    {
        text.Write(postings[rank]);
        text.Write('\t');
        text.WriteGaps(postings.InEntries(rank, places), 4);
        text.Write('\t');
        if (IsCommon(rank, postings))
            text.Write('*');
        else
            text.WriteGaps(postings.InText(rank, places), 3);
        text.Write('\n');
    }

    /// <summary>The length of each term's line, in characters.</summary>
    public static int[] LengthsOf(SearchPostings postings)
    {
        var lengths = new int[postings.Count];
        InParallel.Do(
            [.. Enumerable.Range(0, lengths.Length).Chunk(Batch)],
            ranks =>
            {
                var places = ArrayPool<uint>.Shared.Rent(postings.MostPlaces);
                foreach (var rank in ranks)
                    lengths[rank] = LengthOf(rank, postings, places);
                ArrayPool<uint>.Shared.Return(places);
            }
        );
        return lengths;
    }

    private static int LengthOf(int rank, SearchPostings postings, Span<uint> places) =>
        postings[rank].Length
        + LengthOf(postings.InEntries(rank, places), 4)
        + (IsCommon(rank, postings) ? 1 : LengthOf(postings.InText(rank, places), 3));

    private static bool IsCommon(int rank, SearchPostings postings) =>
        postings.PartCount >= FewParts && postings.CountInText(rank) > CommonShare * postings.PartCount;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LengthOf(ReadOnlySpan<uint> values, int bits)
    {
        var (length, last) = (0, 0u);
        foreach (var value in values)
        {
            length += SearchNumbers.LengthOf(value - last);
            last = value >> bits << bits;
        }

        return length;
    }

    private static string Distinction(ReadOnlySpan<char> last, ReadOnlySpan<char> next) =>
        next[..Math.Min(next.Length, next.CommonPrefixLength(last) + 1)].ToString();
}
