using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>A line of a shard.</summary>
/// <param name="Key">The sort key.</param>
/// <param name="Text">Without the line break.</param>
/// <param name="Length">The number of characters that count when files are cut.</param>
internal readonly record struct ShardLine(string Key, string Text, int Length);

/// <summary>One of the files that sorted lines are split into.</summary>
/// <param name="Boundary">The shortest prefix of its first key that sorts after the previous file's last key; empty for the first.</param>
internal sealed record SearchShard(string Boundary, ImmutableArray<string> Lines);

/// <summary>Splits sorted lines into files of about the same size, so that a query loads only the neighborhood of its words.</summary>
internal static class SearchShards
{
    /// <summary>In characters; compression halves it.</summary>
    public const int Length = 8_000;

    /// <returns>At least one, so that a browser has a file to load even if there are no lines.</returns>
    public static ImmutableArray<SearchShard> Cut(IEnumerable<ShardLine> lines)
    {
        var shards = ImmutableArray.CreateBuilder<SearchShard>();
        var texts = ImmutableArray.CreateBuilder<string>();
        var (boundary, last, length) = ("", "", 0);
        foreach (var line in lines)
        {
            if (length > Length)
            {
                shards.Add(new SearchShard(boundary, texts.DrainToImmutable()));
                (boundary, length) = (Distinction(last, line.Key), 0);
            }

            texts.Add(line.Text);
            (last, length) = (line.Key, length + line.Length);
        }

        if (texts.Count > 0 || shards.Count == 0)
            shards.Add(new SearchShard(boundary, texts.DrainToImmutable()));
        return shards.DrainToImmutable();
    }

    public static void Write(SearchShard shard, TextWriter output)
    {
        foreach (var line in shard.Lines)
        {
            output.Write(line);
            output.Write('\n');
        }
    }

    private static string Distinction(string last, string next) =>
        next[..Math.Min(next.Length, next.AsSpan().CommonPrefixLength(last) + 1)];
}
