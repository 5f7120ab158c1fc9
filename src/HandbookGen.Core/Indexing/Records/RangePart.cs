using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing;

/// <summary>A part of a value in front matter or in a data file.</summary>
internal static class RangePart
{
    /// <summary>The characters of a part, or the whole value if the file writes it with escapes or on several lines.</summary>
    /// <param name="start">0-based, in the value.</param>
    public static SourceRange Of(Located<string> value, int start, int length)
    {
        var range = value.Range;
        var surplus = range.EndColumn - range.Column - value.Value.Length;
        // Two quotes.
        if (range.Line != range.EndLine || surplus is not (0 or 2))
            return range;
        var column = range.Column + (surplus / 2) + start;
        return range with { Column = column, EndColumn = column + length };
    }
}
