using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Suppressions;

/// <summary>
/// Finds the line that a comment above it is about. Remembers the last answer, because all comments of a long row have the same one.
/// </summary>
internal sealed class PassedOverLines
{
    private SourceFile? file;
    private int first;
    private int next;

    /// <summary>
    /// The first line that is neither blank nor another suppression: Markdown often needs a blank line below a comment, and several
    /// comments may precede a line.
    /// </summary>
    /// <param name="line">Where to begin; 1-based.</param>
    public int NextLine(SourceFile source, int line)
    {
        if (file == source && first <= line && line <= next)
            return next;
        (file, first, next) = (source, line, line);
        var lineCount = source.RangeAt(source.Text.Length, source.Text.Length).Line;
        while (next < lineCount && IsPassedOver(source.LineAt(next).Trim()))
            next++;
        return next;
    }

    private static bool IsPassedOver(ReadOnlySpan<char> line) =>
        line.IsEmpty
        || (line.StartsWith("<!--", StringComparison.Ordinal) && IsSuppression(line[4..]))
        || (line.StartsWith("#", StringComparison.Ordinal) && IsSuppression(line[1..]));

    private static bool IsSuppression(ReadOnlySpan<char> text) =>
        text.TrimStart().StartsWith(SuppressionComment.Prefix, StringComparison.Ordinal);
}
