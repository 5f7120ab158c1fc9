using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HandbookGen.Indexing.Utm;

/// <summary>One list of a registry, to look codes up.</summary>
internal sealed class UtmNames(ImmutableArray<UtmEntry> list)
{
    private readonly FrozenDictionary<string, UtmEntry> byCode = list.DistinctBy(entry => entry.Code.Value)
        .ToFrozenDictionary(entry => entry.Code.Value, StringComparer.Ordinal);

    /// <summary>The codes that new links may use, in the order of the list.</summary>
    public ImmutableArray<string> Current { get; } =
    [.. list.Where(entry => entry.Status == UtmStatus.Current).Select(entry => entry.Code.Value)];

    /// <summary>The first entry with exactly this code; null when there is none.</summary>
    public UtmEntry? Find(ReadOnlySpan<char> code) =>
        byCode.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var entry) ? entry : null;
}
