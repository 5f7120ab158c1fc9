namespace HandbookGen.Diagnostics;

/// <summary>The names that a message offers. A data file may list thousands, and as many findings would each show all of them.</summary>
public static class ShortList
{
    private const int Most = 50;

    /// <summary>Separated by commas: <c>a, b, c</c>, or the first 50 and <c>…</c>.</summary>
    public static string Of(IEnumerable<string> names)
    {
        List<string> first = [.. names.Take(Most + 1)];
        return first.Count <= Most ? string.Join(", ", first) : string.Join(", ", first.Take(Most)) + " …";
    }
}
