namespace HandbookGen.Indexing.Anchors;

/// <summary>
/// The line of <c>.gitattributes</c> that lets git merge the anchor lock without conflicts, by keeping the lines of both sides: <see
/// href="https://git-scm.com/docs/gitattributes#_built_in_merge_drivers"/>.
/// </summary>
public static class LockAttributes
{
    public const string FileName = ".gitattributes";

    private const string Line = "anchors.lock merge=union";

    /// <summary>The text with the line.</summary>
    /// <param name="text">The text of the file; null when there is none.</param>
    /// <returns>Null if the file already says how to merge the lock, in this way or another.</returns>
    public static string? AddTo(string? text)
    {
        if (text is null)
            return Line + "\n";
        if (text.Split('\n').Any(SaysHowToMerge))
            return null;
        var feed = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return text + (text.Length == 0 || text.EndsWith('\n') ? "" : feed) + Line + feed;
    }

    private static bool SaysHowToMerge(string line) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            is ["anchors.lock" or "/anchors.lock" or "*.lock", .. var attributes]
        && attributes.Any(attribute =>
            attribute.TrimStart('-', '!') is "merge" or "binary" || attribute.StartsWith("merge=", StringComparison.Ordinal)
        );
}
