using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace HandbookGen.Rendering.Search;

/// <summary>A hash of everything that goes into an index, so that browsers cache its files until something changes.</summary>
internal static class SearchVersion
{
    // Changes with the meaning of the files, so that no browser mixes old and new ones.
    private const ulong Format = 3;

    public static string Of(ImmutableArray<SearchPage> pages, ImmutableArray<SearchFacet> facets, ImmutableArray<PageStanding> standings)
    {
        var hash = Format;
        foreach (var page in InParallel.Map(pages, HashOf))
            hash = Add(hash, page);
        foreach (var facet in facets)
            hash = Add(hash, string.Join('\n', [facet.Name, .. facet.Values, .. facet.OfPages.Select(values => string.Join(',', values))]));
        foreach (var standing in standings)
            hash = Add(hash, (ulong)standing.Value);
        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ulong HashOf(SearchPage page)
    {
        var hash = Add(Format, page.Page.Url);
        hash = Add(hash, string.Join('\n', page.Trail));
        hash = Add(hash, string.Join('\n', page.Codes));
        hash = Add(hash, page.Text.Text);
        foreach (var entry in page.Text.Entries)
        {
            hash = Add(Add(Add(hash, entry.Anchor), entry.Text), (ulong)entry.Start);
            foreach (var anchor in entry.FormerAnchors)
                hash = Add(hash, anchor);
        }

        return hash;
    }

    // Nobody gains from a collision, so it only has to be fast, and the same on every machine.
    private static ulong Add(ulong hash, string text)
    {
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        hash = Add(hash, (ulong)bytes.Length);
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = Add(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        for (; bytes.Length >= 2; bytes = bytes[2..])
            hash = Add(hash, BinaryPrimitives.ReadUInt16LittleEndian(bytes));
        return hash;
    }

    private static ulong Add(ulong hash, ulong number) => BitOperations.RotateLeft((hash ^ number) * 0x9E3779B97F4A7C15, 31);
}
