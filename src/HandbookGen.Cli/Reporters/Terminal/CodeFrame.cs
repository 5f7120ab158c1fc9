using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>The line of a file that a diagnostic is about, with its characters underlined.</summary>
/// <param name="Code">The line, or a part of it if it is long.</param>
/// <param name="Carets">Spaces as wide as the text before the characters, and then <c>^</c> below each of them.</param>
internal sealed record CodeFrame(string Code, string Carets)
{
    // In UTF-16 units; longer lines are wider than a terminal.
    private const int Longest = 100;
    private const int LeadIn = 30;
    private const string Cut = "…";

    /// <summary>Null if there is nothing to show: for a blank line, and for a diagnostic about a whole file.</summary>
    public static CodeFrame? Of(SourceRange range, SourceFile source)
    {
        var line = source.LineAt(range.Line);
        if (line.IsWhiteSpace() || range == SourceRange.StartOf(range.File))
            return null;
        var start = Math.Min(range.Column - 1, line.Length);
        // A range over several lines shows its first line.
        var end = range.EndLine == range.Line ? Math.Clamp(range.EndColumn - 1, start, line.Length) : line.Length;
        var (from, to) = PartAround(line, start, end);
        var isCutBefore = from > 0;
        var code = $"{(isCutBefore ? Cut : "")}{Shown(line[from..to])}{(to < line.Length ? Cut : "")}";
        var padding = (isCutBefore ? " " : "") + Blank(line[from..start]);
        return new CodeFrame(code, padding + new string('^', Math.Max(1, TextWidth.Of(line[start..Math.Min(end, to)]))));
    }

    private static (int From, int To) PartAround(ReadOnlySpan<char> line, int start, int end)
    {
        var from = end <= Longest ? 0 : Math.Max(0, Math.Min(start - LeadIn, line.Length - Longest));
        var to = Math.Min(line.Length, from + Longest);
        // Do not split a surrogate pair.
        if (from > 0 && char.IsLowSurrogate(line[from]))
            from--;
        if (to < line.Length && char.IsLowSurrogate(line[to]))
            to++;
        return (from, to);
    }

    private static string Shown(ReadOnlySpan<char> text)
    {
        if (!VisibleText.AnyActs(text))
            return text.ToString();
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
            shown.Append(c != '\t' && VisibleText.Acts(c) ? '\uFFFD' : c);
        return shown.ToString();
    }

    // A tab is as wide as the tab above it.
    private static string Blank(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~'))
            return new string(' ', text.Length);
        var blank = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                blank.Append('\t');
            else
                blank.Append(' ', rune.IsBmp && VisibleText.Acts((char)rune.Value) ? 1 : TextWidth.Of(rune));
        }

        return blank.ToString();
    }
}
