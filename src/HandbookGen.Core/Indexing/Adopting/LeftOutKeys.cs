using System.Collections.Immutable;

namespace HandbookGen.Indexing.Adopting;

/// <summary>The settings of another generator that do not carry over.</summary>
internal static class LeftOutKeys
{
    private const string NoCounterpart = "There is no such setting here.";

    /// <summary>One entry for each key with advice, and one for all others together.</summary>
    /// <param name="carried">The keys that carry over, or that change nothing.</param>
    /// <param name="known">The keys with advice.</param>
    public static ImmutableArray<LeftOut> Of(FlatSettings settings, string[] carried, ImmutableArray<LeftOut> known)
    {
        var left = settings.TopKeys.Where(key => !carried.Contains(key, StringComparer.OrdinalIgnoreCase)).ToList();
        var advised = left.ToLookup(key => known.FirstOrDefault(each => each.What.Equals(key, StringComparison.OrdinalIgnoreCase)));
        return
        [
            .. settings.Mistake is { } mistake ? (LeftOut[])[mistake] : [],
            .. advised.Where(group => group.Key is not null).Select(group => group.Key!),
            .. Others(advised[null]),
        ];
    }

    /// <summary>One entry for all keys below a key.</summary>
    public static ImmutableArray<LeftOut> Below(FlatSettings settings, string key, string[] carried) =>
        Others(settings.KeysBelow(key).Except(carried, StringComparer.OrdinalIgnoreCase).Select(name => $"{key}.{name}"));

    private static ImmutableArray<LeftOut> Others(IEnumerable<string> keys)
    {
        var names = string.Join(", ", keys);
        return names.Length == 0 ? [] : [new LeftOut(names, NoCounterpart)];
    }
}
