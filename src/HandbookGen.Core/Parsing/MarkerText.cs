namespace HandbookGen.Parsing;

/// <summary>The comments that protect an anchor.</summary>
internal static class MarkerText
{
    private static readonly string[] Spellings =
        ["DO NOT CHANGE THIS ANCHOR", "DO NOT CHANGE ANCHOR", "KEEP THIS INCOMING ANCHOR FOR COMPATIBILITY"];

    /// <param name="comment">The text between <c>&lt;!--</c> and <c>--></c>.</param>
    public static bool IsMarker(ReadOnlySpan<char> comment)
    {
        comment = comment.Trim();
        foreach (var spelling in Spellings)
        {
            if (comment.Equals(spelling, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
