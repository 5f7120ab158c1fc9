using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>A line of a shard.</summary>
/// <param name="Key">What the lines are sorted by.</param>
/// <param name="Text">Without the end of the line.</param>
/// <param name="Length">How many characters it counts for where files are cut.</param>
internal readonly record struct ShardLine(string Key, string Text, int Length);

/// <summary>One of several files over which sorted lines are spread.</summary>
/// <param name="Boundary">The shortest beginning of its first key that tells it from the last key of the file before; empty for the first file.</param>
internal sealed record SearchShard(string Boundary, ImmutableArray<string> Lines);

/// <summary>Cuts sorted lines into files of about one size, so that a query loads the neighborhood of its words and no more.</summary>
internal static class SearchShards
{
    /// <summary>In characters; about half of it is left when it is compressed.</summary>
    public const int Length = 8_000;

    /// <returns>At least one, which a browser can ask for although there is no line.</returns>
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
