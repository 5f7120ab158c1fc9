namespace HandbookGen.Diagnostics;

/// <summary>The characters of a file that a diagnostic is about.</summary>
/// <param name="File">The file they stand in.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units, as editors count.</param>
/// <param name="EndLine">1-based line of the end.</param>
/// <param name="EndColumn">1-based column of the first character after the range.</param>
public readonly record struct SourceRange(SitePath File, int Line, int Column, int EndLine, int EndColumn) : IComparable<SourceRange>
{
    /// <summary>For what is wrong with a file as a whole: its first character.</summary>
    public static SourceRange StartOf(SitePath file) => new(file, 1, 1, 1, 1);

    public int CompareTo(SourceRange other)
    {
        // Not by tuples: thousands of findings are sorted, and a tuple asks for a comparer at each part.
        if (File.CompareTo(other.File) is not 0 and var byFile)
            return byFile;
        if (Line != other.Line)
            return Line.CompareTo(other.Line);
        if (Column != other.Column)
            return Column.CompareTo(other.Column);
        return EndLine != other.EndLine ? EndLine.CompareTo(other.EndLine) : EndColumn.CompareTo(other.EndColumn);
    }
}
