using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Dialects;

namespace HandbookGen.Indexing.Anchors;

/// <summary>Adds an anchor to a heading as an explicit id, in the syntax of the page's dialect.</summary>
public static class PinnedAnchor
{
    /// <summary>The heading that lost its explicit id; null if the id was not deleted, or if another heading has the same words.</summary>
    public static Heading? OldIdOf(LostAnchor lost)
    {
        if (lost is not { Kind: LossKind.Renamed, Now: { Anchor.Origin: AnchorOrigin.Derived } now })
            return null;
        var same = now.Page.Headings.Where(heading => AnchorLockText.InOneLine(heading.Text) == lost.Was.Text).ToList();
        return same is [{ IsExplicit: false } only] && only.Id == now.Anchor.Id ? only : null;
    }

    /// <summary>Inserts the derived anchor of a heading; null for a heading without an anchor, or with an explicit one.</summary>
    /// <param name="source">The file that contains the heading.</param>
    public static TextEdit? Edit(SourceFile source, Dialect dialect, Heading heading) =>
        heading.Id is { } id ? Edit(source, dialect, heading, id) : null;

    /// <summary>Inserts an id; null for a heading that has an explicit one.</summary>
    public static TextEdit? Edit(SourceFile source, Dialect dialect, Heading heading, string id)
    {
        if (heading.IsExplicit || heading.Range.File != source.Path)
            return null;
        return dialect switch
        {
            Dialect.Kramdown => InAttributeLine(source, heading, id),
            Dialect.Gfm => Insert(source, StartOfWords(source, heading), $"<a id=\"{id}\"></a>"),
            _ => AtEndOfLine(source, heading, id),
        };
    }

    // `## Title {.class}` already has an attribute list; in `## Title ##`, it goes after the closing hashes.
    private static TextEdit AtEndOfLine(SourceFile source, Heading heading, string id)
    {
        var end = EndOfWords(source, heading);
        var start = source.OffsetOf(heading.Range.Line, 1);
        var open = end > start && source.Text[end - 1] == '}' ? source.Text.LastIndexOf('{', end - 1, end - start) : -1;
        var isList = open > start && GoldmarkAttributes.Read(source.Text, open, end) is var (_, listEnd) && listEnd == end;
        return isList ? Insert(source, open + 1, $"#{id} ") : Insert(source, end, $" {{#{id}}}");
    }

    // An existing `{: .class}` below the heading is extended.
    private static TextEdit InAttributeLine(SourceFile source, Heading heading, string id)
    {
        var next = source.LineAt(heading.Range.EndLine + 1);
        var list = next.TrimStart("> \t");
        if (list.StartsWith("{:") && !list.StartsWith("{::") && list.TrimEnd().EndsWith('}'))
            return Insert(source, source.OffsetOf(heading.Range.EndLine + 1, next.Length - list.Length + 3), $" #{id}");
        var line = source.LineAt(heading.Range.EndLine);
        var end = source.OffsetOf(heading.Range.EndLine, line.Length + 1);
        return Insert(source, end, $"{LineEndOf(source.Text, end)}{PrefixOf(source, heading)}{{: #{id}}}");
    }

    // The prefix that a quote or list puts before the lines of the heading.
    private static string PrefixOf(SourceFile source, Heading heading) =>
        new([.. source.LineAt(heading.Range.Line)[..(heading.Range.Column - 1)].ToArray().Select(c => c is '>' or '\t' ? c : ' ')]);

    private static string LineEndOf(string text, int end) =>
        end < text.Length
            ? (
                text[end] == '\n' ? "\n"
                : end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n"
                : "\r"
            )
        : text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n"
        : "\n";

    // The end of the last line of text: a setext heading has its underline below.
    private static int EndOfWords(SourceFile source, Heading heading)
    {
        var number = IsSetext(heading) ? heading.Range.EndLine - 1 : heading.Range.Line;
        return source.OffsetOf(number, source.LineAt(number).TrimEnd().Length + 1);
    }

    private static int StartOfWords(SourceFile source, Heading heading)
    {
        var start = source.OffsetOf(heading.Range.Line, heading.Range.Column);
        var words = source.Text.AsSpan(start).TrimStart(IsSetext(heading) ? " " : "# \t");
        return source.Text.Length - words.Length;
    }

    private static bool IsSetext(Heading heading) => heading.Range.EndLine > heading.Range.Line;

    private static TextEdit Insert(SourceFile source, int offset, string text) => new(source.RangeAt(offset, offset), text);
}
