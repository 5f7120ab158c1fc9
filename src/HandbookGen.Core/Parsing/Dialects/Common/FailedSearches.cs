namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Remembers searches, so that a page full of unclosed openings still parses in linear time: what a search does not find from one
/// offset, it does not find from a later one either.
/// </summary>
internal sealed class FailedSearches
{
    private readonly Dictionary<string, (string Text, int Start, int End)> searches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, int Start, int End, int Found)> last = new(StringComparer.Ordinal);

    /// <summary>Whether a search from here to <paramref name="end"/> is known to fail.</summary>
    /// <param name="what">Any name for what the search looks for.</param>
    public bool Contain(string what, string text, int start, int end) =>
        searches.TryGetValue(what, out var failed) && ReferenceEquals(failed.Text, text) && failed.Start <= start && failed.End == end;

    public void Add(string what, string text, int start, int end) => searches[what] = (text, start, end);

    /// <summary>
    /// The first offset from <paramref name="start"/> on that a search finds; <paramref name="end"/> if it finds none. What is far away
    /// is searched for once, for all offsets before it.
    /// </summary>
    /// <param name="what">Any name for what the search looks for; other methods may use it too.</param>
    /// <param name="search">Gets the text, the start and the end; returns -1 if it finds nothing.</param>
    public int First(string what, string text, int start, int end, Func<string, int, int, int> search)
    {
        var isKnown =
            last.TryGetValue(what, out var known)
            && ReferenceEquals(known.Text, text)
            && known.End == end
            && known.Start <= start
            && start <= known.Found;
        if (isKnown)
            return known.Found;
        var found = search(text, start, end) is >= 0 and var offset ? offset : end;
        last[what] = (text, start, end, found);
        return found;
    }
}
