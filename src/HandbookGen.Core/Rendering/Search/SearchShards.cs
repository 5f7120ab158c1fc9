using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>A line of a shard: a term of the index, or the best of many terms that begin alike.</summary>
/// <param name="Rank">Of the term; negative for <paramref name="Prefix"/>.</param>
/// <param name="Prefix">The beginning with a <c>*</c> behind it; empty for a term.</param>
/// <param name="Entries">Of the prefix.</param>
internal readonly record struct ShardLine(int Rank, string Prefix, ImmutableArray<uint> Entries);

/// <summary>The lines of one file, and the beginning of the first that tells it from the last line of the file before.</summary>
internal sealed record SearchShard(string Boundary, ImmutableArray<ShardLine> Lines);

/// <summary>Cuts the terms into files of about one size, so that a query loads the neighborhood of its words and no more.</summary>
internal static class SearchShards
{
    /// <summary>In characters; about half of it is left when it is compressed.</summary>
    public const int Length = 8_000;

    // A term of so many of all parts tells none from another; its places in the text are left out, those in headings stay.
    private const double CommonShare = 0.4;
    private const int FewParts = 100;

    private const int Batch = 1024;
    private const int BufferLength = 1024;

    public static ImmutableArray<SearchShard> Cut(SearchPostings postings, int[] lengths, SearchPrefixes prefixes)
    {
        var shards = ImmutableArray.CreateBuilder<SearchShard>();
        var lines = ImmutableArray.CreateBuilder<ShardLine>();
        var (length, boundary) = (0, "");
        foreach (var line in prefixes.Lines)
        {
            if (length > Length)
            {
                var next = Distinction(TextOf(lines[^1], postings), TextOf(line, postings));
                shards.Add(new SearchShard(boundary, lines.DrainToImmutable()));
                (length, boundary) = (0, next);
            }

            lines.Add(line);
            length += line.Rank < 0 ? line.Prefix.Length + LengthOf(line.Entries.AsSpan(), 4) : lengths[line.Rank];
        }

        if (lines.Count > 0 || shards.Count == 0)
            shards.Add(new SearchShard(boundary, lines.DrainToImmutable()));
        return shards.DrainToImmutable();
    }

    public static void Write(SearchShard shard, SearchPostings postings, TextWriter output)
    {
        var text = new ShardText(output, stackalloc char[BufferLength]);
        foreach (var line in shard.Lines)
        {
            text.Write(TextOf(line, postings));
            text.Write('\t');
            text.WriteGaps(line.Rank < 0 ? line.Entries.AsSpan() : postings.InEntries(line.Rank), 4);
            if (line.Rank >= 0)
            {
                text.Write('\t');
                if (postings.InText(line.Rank) is var parts && IsCommon(parts.Length, postings))
                    text.Write('*');
                else
                    text.WriteGaps(parts, 3);
            }

            text.Write('\n');
        }

        text.Flush();
    }

    /// <summary>How many characters the line of each term takes.</summary>
    public static int[] LengthsOf(SearchPostings postings)
    {
        var lengths = new int[postings.Count];
        InParallel.Do([.. Enumerable.Range(0, lengths.Length).Chunk(Batch)], ranks =>
        {
            foreach (var rank in ranks)
                lengths[rank] = LengthOf(rank, postings);
        });
        return lengths;
    }

    private static int LengthOf(int rank, SearchPostings postings)
    {
        var parts = postings.InText(rank);
        return postings[rank].Length + LengthOf(postings.InEntries(rank), 4) + (IsCommon(parts.Length, postings) ? 1 : LengthOf(parts, 3));
    }

    private static bool IsCommon(int count, SearchPostings postings) => postings.PartCount >= FewParts && count > CommonShare * postings.PartCount;

    private static ReadOnlySpan<char> TextOf(ShardLine line, SearchPostings postings) => line.Rank < 0 ? line.Prefix : postings[line.Rank];

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

    private static string Distinction(ReadOnlySpan<char> last, ReadOnlySpan<char> next) => next[..Math.Min(next.Length, next.CommonPrefixLength(last) + 1)].ToString();
}
