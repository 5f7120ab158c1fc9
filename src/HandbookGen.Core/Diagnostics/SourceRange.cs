namespace HandbookGen.Diagnostics;

/// <summary>A range of characters in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units, as editors count.</param>
/// <param name="EndLine">1-based line of the end.</param>
/// <param name="EndColumn">1-based column of the first character after the range.</param>
public readonly record struct SourceRange(SitePath File, int Line, int Column, int EndLine, int EndColumn) : IComparable<SourceRange>
{
    /// <summary>The place of a problem with a whole file: its first character.</summary>
    public static SourceRange StartOf(SitePath file) => new(file, 1, 1, 1, 1);

    public int CompareTo(SourceRange other)
    {
        // Without tuples, which would look up a comparer per part for each of thousands of findings.
        if (File.CompareTo(other.File) is not 0 and var byFile)
            return byFile;
        if (Line != other.Line)
            return Line.CompareTo(other.Line);
        if (Column != other.Column)
            return Column.CompareTo(other.Column);
        return EndLine != other.EndLine ? EndLine.CompareTo(other.EndLine) : EndColumn.CompareTo(other.EndColumn);
    }
}
