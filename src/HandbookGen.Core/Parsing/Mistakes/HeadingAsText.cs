using Markdig.Syntax;

namespace HandbookGen.Parsing;

/// <summary>Recognizes headings that became text, and text that became a heading.</summary>
internal static class HeadingAsText
{
    // A longer line is a paragraph.
    private const int LongestHeading = 120;

    /// <summary>The number signs that begin a line of a paragraph: <c>##Heading</c>. One sign alone names a channel or a tag.</summary>
    public static IEnumerable<(int Start, int SignsEnd, int End)> Signs(ParagraphBlock paragraph, string text)
    {
        if (
            paragraph.Span.Start < 0
            || !text.AsSpan(paragraph.Span.Start, LengthOf(paragraph, text)).Contains("##", StringComparison.Ordinal)
        )
            yield break;
        foreach (var (start, end) in SourceLines.Of(text, paragraph.Span))
        {
            var signs = start;
            while (signs < end && text[signs] == '#')
                signs++;
            if (signs - start > 1 && text.AsSpan(signs, end - signs).ContainsAnyExcept(" \t"))
                yield return (start, signs, end);
        }
    }

    /// <summary>
    /// The line of hyphens below a paragraph, which makes it a heading, if it was most likely meant as a line across the page: the
    /// text has several lines, is long, or is a sentence.
    /// </summary>
    public static (int Start, int End)? Underline(HeadingBlock heading, string text)
    {
        if (!heading.IsSetext || heading.Level != 2 || heading.Inline?.LastChild is null)
            return null;
        var lines = SourceLines.Of(text, new SourceSpan(heading.Span.Start, EndOfUnderline(heading, text))).ToList();
        var underline = lines.FindLastIndex(line => line.End > line.Start && text[line.Start] == '-');
        if (underline < 1)
            return null;
        var (start, end) = lines[underline - 1];
        var isParagraph = underline > 1 || end - start > LongestHeading || IsSentence(text.AsSpan(start, end - start));
        return isParagraph ? lines[underline] : null;
    }

    private static bool IsSentence(ReadOnlySpan<char> line) =>
        line[^1] == '。' || (line[^1] == '.' && line.Contains(' ') && line.Length > 20);

    private static int LengthOf(Block block, string text) => Math.Min(block.Span.Length, text.Length - block.Span.Start);

    // The span of the block may end before the line of hyphens does.
    private static int EndOfUnderline(HeadingBlock heading, string text)
    {
        var last = Math.Min(heading.Span.End, text.Length - 1);
        var length = text.AsSpan(last).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length - 1 : last + length;
    }
}
