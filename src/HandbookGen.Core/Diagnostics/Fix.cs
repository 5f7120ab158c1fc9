using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Diagnostics;

/// <summary>Changes that make a finding go away.</summary>
/// <param name="Title">Begins with a verb: <c>Write the id '#slas' behind the heading</c>.</param>
/// <param name="Edits">They do not overlap; each in a file that was read.</param>
/// <param name="IsSafe">Whether readers and links see the same afterwards, so that nobody need look at the result.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits, bool IsSafe)
{
    /// <summary>A fix in one place.</summary>
    public static Fix Safe(string title, SourceRange range, string newText) => new(title, [new TextEdit(range, newText)], IsSafe: true);

    /// <summary>A fix in one place that somebody should look at.</summary>
    public static Fix Unsafe(string title, SourceRange range, string newText) => new(title, [new TextEdit(range, newText)], IsSafe: false);

    public bool Equals(Fix? other) =>
        other is not null && Title == other.Title && IsSafe == other.IsSafe && Edits.SequenceEqual(other.Edits);

    public override int GetHashCode() => HashCode.Combine(Title, IsSafe, Edits.Length);
}

/// <summary>One place of a fix.</summary>
/// <param name="Range">What is replaced; empty to insert there.</param>
/// <param name="NewText">May be empty to delete; its line ends are those of the file.</param>
public sealed record TextEdit(SourceRange Range, string NewText)
{
    /// <summary>Whether two edits change the same characters, or stand so close that their order would matter.</summary>
    public bool Touches(TextEdit other) =>
        Range.File == other.Range.File
        && (Range.Line, Range.Column).CompareTo((other.Range.EndLine, other.Range.EndColumn)) <= 0
        && (other.Range.Line, other.Range.Column).CompareTo((Range.EndLine, Range.EndColumn)) <= 0;

    /// <summary>A text with edits that do not overlap, in any order; of two insertions at one place the first comes first.</summary>
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
