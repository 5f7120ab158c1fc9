using System.Buffers;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>Git merge conflict markers that were committed.</summary>
public sealed class MergeConflictMark : Rule
{
    private static readonly SearchValues<string> Ends = SearchValues.Create(["<<<<<<< ", ">>>>>>> "], StringComparison.Ordinal);

    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["<<<<<<< ", ">>>>>>> ", "=======", "|||||||"],
        StringComparison.Ordinal
    );

    public override string Id => "HB6008";

    public override string Name => "merge-conflict-mark";

    public override Explanation Explanation =>
        new(
            What: "The text contains a git merge conflict marker: a line that starts with `<<<<<<< ` or `>>>>>>> `, or the `|||||||` "
                + "and `=======` between two of them. A whole conflict is reported once, where it begins. Code and comments are not "
                + "checked.",
            Why: "Both versions of the text are on the page, and Markdown turns the markers into quotes and headings.",
            Incorrect: """
            <<<<<<< HEAD
            Requests are answered within two days.
            =======
            Requests are answered within three days.
            >>>>>>> main
            """,
            Correct: "Requests are answered within three days.",
            Fix: "Decide which version is right, and remove the other one together with the markers."
        );

    public override IEnumerable<Finding> Check(Site site) => site.Pages.SelectMany(page => Check(page, site.Records.Includes));

    private static IEnumerable<Finding> Check(SitePage page, IncludeFiles includes) =>
        from source in TextRanges.FilesOf(page.Page, includes)
        from finding in Check(source, [.. MarksIn(page.Page, source)])
        select finding;

    // A conflict that has its end is one finding, at its first line; a mark outside of one has its own.
    private static IEnumerable<Finding> Check(SourceFile source, ImmutableArray<(int Start, int End)> marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            var (start, end) = marks[i];
            var last = source.Text[start] == '<' ? EndOf(source.Text, marks, i) : i;
            yield return last > i
                ? new Finding(source.RangeAt(start, end), MergeConflict.Message, MergeConflict.Help)
                : new Finding(
                    source.RangeAt(start, end),
                    $"'{source.Text[start..end]}' is a merge conflict marker.",
                    "Decide which version is right, and remove the other one and the markers."
                );
            i = last;
        }
    }

    // The mark that ends the conflict which begins at a mark; that mark itself if another conflict begins first.
    private static int EndOf(string text, ImmutableArray<(int Start, int End)> marks, int first)
    {
        for (var i = first + 1; i < marks.Length && text[marks[i].Start] != '<'; i++)
        {
            if (text[marks[i].Start] == '>')
                return i;
        }

        return first;
    }

    private static IEnumerable<(int Start, int End)> MarksIn(Page page, SourceFile source)
    {
        var isOpen = false;
        for (var at = 0; NextMark(source.Text, at, isOpen) is { } start; at = start + 1)
        {
            if (page.Text.IsVerbatim(source, start))
                continue;
            isOpen = source.Text[start] != '>';
            var end = source.Text.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : source.Text.Length;
            yield return (start, end);
        }
    }

    private static int? NextMark(string text, int from, bool isOpen)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = isOpen ? text.AsSpan(at).IndexOfAny(Marks) : text.AsSpan(at).IndexOfAny(Ends);
            if (next < 0)
                return null;
            at += next;
            if ((at == 0 || text[at - 1] is '\n' or '\r') && IsMark(text, at))
                return at;
        }

        return null;
    }

    // Exactly seven '=' on a line of their own; git writes the name of a commit after '|'.
    private static bool IsMark(string text, int at) =>
        text[at] is '<' or '>' || at + 7 >= text.Length || text[at + 7] is '\r' or '\n' || (text[at] == '|' && text[at + 7] == ' ');
}
