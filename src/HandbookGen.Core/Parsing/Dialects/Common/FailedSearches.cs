namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Remembers what was looked for in vain, so that a page full of openings without an end is still read in linear time: what is not found from
/// one place on is not there from a later place on either.
/// </summary>
internal sealed class FailedSearches
{
    private readonly Dictionary<string, (string Text, int Start, int End)> searches = new(StringComparer.Ordinal);

    /// <summary>Whether a search from here to <paramref name="end"/> is known to find nothing.</summary>
    /// <param name="what">Any name for what is looked for.</param>
    public bool Contain(string what, string text, int start, int end) =>
        searches.TryGetValue(what, out var failed) && ReferenceEquals(failed.Text, text) && failed.Start <= start && failed.End == end;

    public void Add(string what, string text, int start, int end) => searches[what] = (text, start, end);
}
