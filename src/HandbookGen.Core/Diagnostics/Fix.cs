using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Diagnostics;

/// <summary>Edits that correct a finding.</summary>
/// <param name="Title">Begins with a verb: <c>Write the id '#slas' after the heading</c>.</param>
/// <param name="Edits">They do not overlap; each is in a file that was read.</param>
/// <param name="IsSafe">Whether nothing changes for readers and links, so that nobody needs to review the result.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits, bool IsSafe)
{
    /// <summary>A fix in one place.</summary>
    public static Fix Safe(string title, SourceRange range, string newText) => new(title, [new TextEdit(range, newText)], IsSafe: true);

    /// <summary>A fix in one place that should be reviewed.</summary>
    public static Fix Unsafe(string title, SourceRange range, string newText) => new(title, [new TextEdit(range, newText)], IsSafe: false);

    public bool Equals(Fix? other) =>
        other is not null && Title == other.Title && IsSafe == other.IsSafe && Edits.SequenceEqual(other.Edits);

    public override int GetHashCode() => HashCode.Combine(Title, IsSafe, Edits.Length);
}

/// <summary>One edit of a fix.</summary>
/// <param name="Range">The characters to replace; empty to insert.</param>
/// <param name="NewText">Empty to delete; uses the line endings of the file.</param>
public sealed record TextEdit(SourceRange Range, string NewText)
{
    /// <summary>Whether two edits overlap or are adjacent, so that their order would matter.</summary>
    public bool Touches(TextEdit other) =>
        Range.File == other.Range.File
        && (Range.Line, Range.Column).CompareTo((other.Range.EndLine, other.Range.EndColumn)) <= 0
        && (other.Range.Line, other.Range.Column).CompareTo((Range.EndLine, Range.EndColumn)) <= 0;

    /// <summary>Applies edits that do not overlap, in any order; two insertions at the same place keep their order.</summary>
    public static string Apply(SourceFile source, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(source.Text.Length + 64);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Range))
        {
            text.Append(source.Text, at, source.OffsetOf(edit.Range.Line, edit.Range.Column) - at).Append(edit.NewText);
            at = source.OffsetOf(edit.Range.EndLine, edit.Range.EndColumn);
        }

        return text.Append(source.Text, at, source.Text.Length - at).ToString();
    }
}
