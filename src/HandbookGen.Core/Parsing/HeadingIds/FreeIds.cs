using System.Globalization;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>The ids of a page, and the next free one for each: <c>goals</c>, <c>goals-1</c>, <c>goals-2</c>.</summary>
internal sealed class FreeIds
{
    // The number to try next; an id that is taken stays taken, so it only grows.
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    public void Add(string id) => taken.TryAdd(id, 1);

    /// <summary>The first free id that begins with <paramref name="slug"/>; it is taken from then on.</summary>
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
