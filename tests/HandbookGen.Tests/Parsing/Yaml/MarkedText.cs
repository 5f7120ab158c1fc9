using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Parsing;

/// <summary>A text with <c>{|</c> and <c>|}</c> around the characters that a test expects to be reported.</summary>
internal sealed record MarkedText(SourceFile Source, SourceRange Mark)
{
    public static MarkedText Of(string text)
    {
        var start = text.IndexOf("{|", StringComparison.Ordinal);
        var end = text.IndexOf("|}", StringComparison.Ordinal) - 2;
        var source = File(text.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
        return new MarkedText(source, source.RangeAt(start, end));
    }

    public static SourceFile File(string text) => new(new SitePath("content/page.md"), text);

    public static string Cut(SourceFile source, SourceRange range) =>
        source.Text[source.OffsetOf(range.Line, range.Column)..source.OffsetOf(range.EndLine, range.EndColumn)];
}
