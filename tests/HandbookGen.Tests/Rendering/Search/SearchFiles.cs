using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Kinds;
using HandbookGen.Rendering.Search;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering.Search;

/// <summary>Reads the files of an index like a browser.</summary>
internal sealed class SearchFiles
{
    private readonly Dictionary<string, byte[]> files;
    private readonly string[] manifest;

    public SearchFiles(Site site)
    {
        files = new SearchIndex()
            .Files(site, null!)
            .ToDictionary(file => file.Path["search/".Length..], file => Written.BytesBy(file.Write), StringComparer.Ordinal);
        manifest = this["manifest.txt"].Split('\n');
        Boundaries = [.. manifest[1].Split('\t')];
        WordBoundaries = [.. manifest[2].Split('\t')];
        PartsOfPages = Numbers(manifest[6]);
        EntriesOfParts = Numbers(manifest[7]);
    }

    public ImmutableArray<string> Boundaries { get; }

    public ImmutableArray<string> WordBoundaries { get; }

    public ImmutableArray<int> PartsOfPages { get; }

    public ImmutableArray<int> EntriesOfParts { get; }

    public IEnumerable<string> Names => files.Keys;

    /// <summary>The text of a file; of a compressed one, that of its blocks.</summary>
    public string this[string name] =>
        name.EndsWith(".bin", StringComparison.Ordinal) ? Inflate(name) : Encoding.UTF8.GetString(files[name]);

    public int LengthOf(string name) => files[name].Length;

    /// <summary>The lines of a file without the last, empty one.</summary>
    public IEnumerable<string[]> Lines(string name) => this[name].Split('\n').SkipLast(1).Select(line => line.Split('\t'));

    /// <summary>The columns of a term, from the one file that a browser would load; null when they are not there.</summary>
    public string[]? Find(string term) => Lines($"terms-{ShardOf(term, Boundaries)}.txt").FirstOrDefault(line => line[0] == term);

    /// <summary>The numbers of the entries with a term.</summary>
    public ImmutableArray<int> EntriesOf(string term) => Find(term) is { } columns ? Places(columns[1], 4) : [];

    public ImmutableArray<int> PartsOf(string term) => Find(term) is [_, _, var parts] && parts != "*" ? Places(parts, 3) : [];

    public static int ShardOf(string term, ImmutableArray<string> boundaries) =>
        Math.Max(0, boundaries.Count(boundary => string.CompareOrdinal(boundary, term) <= 0) - 1);

    private string Inflate(string name)
    {
        var file = int.Parse(name["text-".Length..^".bin".Length], CultureInfo.InvariantCulture);
        var counts = Numbers(manifest[3]);
        var lengths = Numbers(manifest[5]);
        var first = counts.Take(file).Sum();
        var text = new StringBuilder();
        var at = 0;
        foreach (var length in lengths.Skip(first).Take(counts[file]).Select(units => units * SearchTextFiles.Unit))
        {
            var block = files[name][at..(at + length)];
            using var inflated = new DeflateStream(new MemoryStream(block[1..^block[0]]), CompressionMode.Decompress);
            text.Append(new StreamReader(inflated).ReadToEnd());
            at += length;
        }

        at.ShouldBe(files[name].Length);
        return text.ToString();
    }

    private static ImmutableArray<int> Places(string text, int bits)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        var last = 0;
        foreach (var gap in Numbers(text))
        {
            last = ((last >> bits) << bits) + gap;
            places.Add(last >> bits);
        }

        return places.ToImmutable();
    }

    private static ImmutableArray<int> Numbers(string text)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        var (number, shift) = (0, 0);
        foreach (var c in text)
        {
            number += ((c - '0') & 31) << shift;
            shift += 5;
            if (c - '0' >= 32)
                continue;
            numbers.Add(number);
            (number, shift) = (0, 0);
        }

        return numbers.ToImmutable();
    }
}
