namespace HandbookGen.Parsing.Dialects;

/// <summary>The <c>{::options key="value" /}</c> settings of a page; each applies from its position to the end of the page.</summary>
internal sealed class KramdownOptions
{
    private readonly Dictionary<string, List<(int Offset, string Value)>> values = new(StringComparer.Ordinal);

    /// <param name="offset">Where the option is set.</param>
    public void Add(string name, string value, int offset)
    {
        if (!values.TryGetValue(name, out var list))
            values[name] = list = [];
        list.Insert(CountUpTo(list, offset), (offset, value));
    }

    /// <summary>The value that applies at an offset; null if none is set before it.</summary>
    public string? At(string name, int offset)
    {
        if (!values.TryGetValue(name, out var list))
            return null;
        var count = CountUpTo(list, offset);
        return count == 0 ? null : list[count - 1].Value;
    }

    /// <summary>The last value set; null if there is none.</summary>
    public string? Last(string name) => At(name, int.MaxValue);

    /// <summary>Whether the last value is this one, in any case.</summary>
    public bool IsLast(string name, string value) => string.Equals(Last(name)?.Trim(), value, StringComparison.OrdinalIgnoreCase);

    private static int CountUpTo(List<(int Offset, string Value)> list, int offset)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Offset <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
