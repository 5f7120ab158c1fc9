using System.Globalization;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>Tracks the ids of a page and finds free ones: <c>goals</c>, <c>goals-1</c>, <c>goals-2</c>.</summary>
internal sealed class FreeIds
{
    // The number to try next; ids are never released, so it only grows.
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    public void Add(string id) => taken.TryAdd(id, 1);

    /// <summary>Takes the first free id that is <paramref name="slug"/> or adds a number to it.</summary>
    public string Take(string slug)
    {
        if (taken.TryAdd(slug, 1))
            return slug;
        var number = taken[slug];
        string id;
        do id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number++}");
        while (!taken.TryAdd(id, 1));
        taken[slug] = number;
        return id;
    }
}
