using System.Collections.Immutable;
using HandbookGen.Reviewing;

namespace HandbookGen.Cli;

/// <summary>The difference between two texts in hunks, as in a patch.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static void Write(string before, string after, TextWriter output)
    {
        var (old, changed) = (LinesOf(before), LinesOf(after));
        var edits = ListDiff.Of(old, changed);
        for (var first = 0; first < edits.Length; )
        {
            var last = first;
            while (last + 1 < edits.Length && edits[last + 1].OldStart - edits[last].OldEnd <= 2 * Context)
                last++;
            WriteHunk(old, changed, edits[first..(last + 1)], output);
            first = last + 1;
        }
    }

    private static void WriteHunk(
        ImmutableArray<string> old,
        ImmutableArray<string> changed,
        ImmutableArray<ListEdit> edits,
        TextWriter output
    )
    {
        var start = Math.Max(0, edits[0].OldStart - Context);
        var end = Math.Min(old.Length, edits[^1].OldEnd + Context);
        var newStart = edits[0].NewStart - (edits[0].OldStart - start);
        var newEnd = edits[^1].NewEnd + (end - edits[^1].OldEnd);
        output.Write($"@@ -{Range(start, end)} +{Range(newStart, newEnd)} @@\n");
        var at = start;
        foreach (var edit in edits)
        {
            WriteLines(' ', old[at..edit.OldStart], output);
            WriteLines('-', old[edit.OldStart..edit.OldEnd], output);
            WriteLines('+', changed[edit.NewStart..edit.NewEnd], output);
            at = edit.OldEnd;
        }

        WriteLines(' ', old[at..end], output);
    }

    // The start of an empty range is the line before it.
    private static string Range(int start, int end) => FormattableString.Invariant($"{(end > start ? start + 1 : start)},{end - start}");

    private static void WriteLines(char sign, ImmutableArray<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.Write(sign);
            output.Write(line);
            if (!line.EndsWith('\n'))
                output.Write("\n\\ No newline at end of file\n");
        }
    }

    // Each with its line feed; a lone carriage return is part of its line.
    private static ImmutableArray<string> LinesOf(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is var feed and >= 0 ? feed + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines.ToImmutable();
    }
}
