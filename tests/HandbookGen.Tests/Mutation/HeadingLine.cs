using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation;

/// <summary>A heading on one line that begins with <c>#</c>.</summary>
/// <param name="Words">Its characters without the attributes after them.</param>
/// <param name="WordsRange">Their range.</param>
internal sealed record HeadingLine(Page Page, Heading Heading, string Words, SourceRange WordsRange)
{
    /// <summary>Without markup, so that the words can be replaced without losing anything else.</summary>
    public bool IsPlain => Words == Heading.Text;

    /// <summary>In page order, without those of included files.</summary>
    public static IEnumerable<HeadingLine> On(Page page)
    {
        foreach (var heading in page.Headings)
        {
            if (
                heading.Range.File == page.Source.Path
                && heading.Range.Column == 1
                && page.Source.LineAt(heading.Range.Line) is ['#', ..] line
            )
                yield return Read(page, heading, line.ToString());
        }
    }

    /// <summary>From the heading to the next one outside its section.</summary>
    public SourceRange Section()
    {
        var next = Page.Headings.FirstOrDefault(other =>
            other.Range.File == Heading.Range.File && other.Range.Line > Heading.Range.Line && other.Level <= Heading.Level
        );
        var start = Page.Source.OffsetOf(Heading.Range.Line, 1);
        return Page.Source.RangeAt(start, next is null ? Page.Source.Text.Length : Page.Source.OffsetOf(next.Range.Line, 1));
    }

    private static HeadingLine Read(Page page, Heading heading, string line)
    {
        var start = line.Length - line.TrimStart('#').TrimStart().Length;
        var text = line.TrimEnd();
        if (text.EndsWith('}') && text.LastIndexOf('{') is var open && open > start)
            text = text[..open].TrimEnd();
        text = text.TrimEnd('#').TrimEnd();
        var end = Math.Max(start, text.Length);
        var offset = page.Source.OffsetOf(heading.Range.Line, 1);
        return new HeadingLine(page, heading, line[start..end], page.Source.RangeAt(offset + start, offset + end));
    }
}
