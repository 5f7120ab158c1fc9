namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Remembers failed searches, so that a page full of unclosed openings still parses in linear time: what a search does not find from
/// one offset, it does not find from a later one either.
/// </summary>
internal sealed class FailedSearches
{
    private readonly Dictionary<string, (string Text, int Start, int End)> searches = new(StringComparer.Ordinal);

    /// <summary>Whether a search from here to <paramref name="end"/> is known to fail.</summary>
    /// <param name="what">Any name for what the search looks for.</param>
    public bool Contain(string what, string text, int start, int end) =>
        searches.TryGetValue(what, out var failed) && ReferenceEquals(failed.Text, text) && failed.Start <= start && failed.End == end;

    public void Add(string what, string text, int start, int end) => searches[what] = (text, start, end);
}
