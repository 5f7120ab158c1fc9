using System.Collections.Immutable;

namespace HandbookGen.Parsing;

/// <summary>Recognizes comments that protect an anchor.</summary>
internal static class MarkerText
{
    private static readonly string[] Spellings =
    [
        "DO NOT CHANGE THIS ANCHOR",
        "DO NOT CHANGE ANCHOR",
        "KEEP THIS INCOMING ANCHOR FOR COMPATIBILITY",
    ];

    /// <param name="comment">The text between <c>&lt;!--</c> and <c>--></c>.</param>
    /// <param name="others">Additional spellings: the setting <c>ProtectedAnchorMarkers</c>.</param>
    public static bool IsMarker(ReadOnlySpan<char> comment, ImmutableArray<string> others)
    {
        comment = comment.Trim();
        return IsOneOf(comment, Spellings) || IsOneOf(comment, others.AsSpan());
    }

    private static bool IsOneOf(ReadOnlySpan<char> comment, ReadOnlySpan<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            if (comment.Equals(spelling.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
