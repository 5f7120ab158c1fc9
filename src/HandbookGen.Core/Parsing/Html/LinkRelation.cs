namespace HandbookGen.Parsing.Html;

/// <summary>The attribute <c>rel</c> of links: a page that opens in a window of its own must not reach the page that opened it.</summary>
internal static class LinkRelation
{
    private static readonly char[] Spaces = [' ', '\t', '\r', '\n', '\f'];

    /// <summary>The value to write: with <c>noopener</c> if the link opens elsewhere, and never with <c>opener</c>.</summary>
    /// <param name="target">Where the link opens; null for the same window.</param>
    /// <param name="rel">As the author wrote it; null if not.</param>
    /// <returns>Null for none.</returns>
    public static string? Of(string? target, string? rel)
    {
        var words = (rel ?? "").Split(Spaces, StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(word => !word.Equals("opener", StringComparison.OrdinalIgnoreCase)).ToList();
        var isSafe = !OpensElsewhere(target) || kept.Exists(word => word.Equals("noopener", StringComparison.OrdinalIgnoreCase));
        if (isSafe && kept.Count == words.Length)
            return rel;
        if (!isSafe)
            kept.Add("noopener");
        return kept.Count == 0 ? null : string.Join(' ', kept);
    }

    private static bool OpensElsewhere(string? target) =>
        target?.Trim().ToLowerInvariant() is not (null or "" or "_self" or "_parent" or "_top");
}
