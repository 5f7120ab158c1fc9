using System.Buffers;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>Recognizes front matter that is none, because its fences are missing, wrong or in the wrong place.</summary>
public static class MissedFrontMatter
{
    // Front matter below a comment or a heading; further down, '---' separates sections.
    private const int LastLine = 10;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-\""
    );

    /// <summary>The characters to change; null for a page with front matter, and for one that has none.</summary>
    public static Problem? Find(SourceFile source)
    {
        var text = source.Text;
        var span = FrontMatterSpan.FindEnd(text);
        if (span.Fence == FrontMatterFence.Yaml)
            return Second(source, span.BodyStart);
        if (span.Fence != FrontMatterFence.None || !MayHaveSome(text))
            return null;
        var lines = Lines(text, 0);
        var first = lines.FindIndex(line => !Text(text, line).IsWhiteSpace());
        if (first < 0)
            return null;
        var opening = Text(text, lines[first]).Trim();
        if (opening[0] == '{' && IsJson(text.AsSpan(lines[first].Start)))
            return At(source, lines[first], "JSON front matter is not supported.", "Use YAML between two '---' lines.");
        if (IsKey(opening))
            return WithoutFences(source, lines, first);
        if (IsFence(opening) && first + 1 < lines.Count && HasKeyOrJson(text, lines, first + 1))
            return At(
                source,
                lines[first],
                $"'{opening}' does not begin front matter, so the keys below it are shown as text.",
                "Write '---' on a line of its own above and below the keys."
            );
        return Below(source, lines, first);
    }

    // A quick check, because every page is read.
    private static bool MayHaveSome(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2000));
        return start.Contains(':') || start.Contains('=');
    }

    // Two front matters in a row, as a careless merge or a translation tool leaves them. The first one may end in the middle of both.
    private static Problem? Second(SourceFile source, int bodyStart)
    {
        var text = source.Text;
        var start = text.AsSpan(bodyStart).TrimStart();
        if (!start.StartsWith("---", StringComparison.Ordinal) && KeyOf(start, out _) is null)
            return null;
        var lines = Lines(text, text.Length - start.Length);
        var first = Text(text, lines[0]).TrimEnd() is "---" ? 1 : 0;
        var end = first;
        while (end < lines.Count && IsYaml(Text(text, lines[end])))
            end++;
        return
            end > first
            && end < lines.Count
            && KeyOf(Text(text, lines[first]), out _) is not null
            && Text(text, lines[end]).TrimEnd() is "---"
            ? new Problem(
                source.RangeAt(lines[0].Start, lines[end].End),
                "The page has a second front matter, which is shown as text.",
                "Put all keys between the first two '---' lines."
            )
            : null;
    }

    private static Problem? WithoutFences(SourceFile source, List<(int Start, int End)> lines, int first)
    {
        var text = source.Text;
        var last = first;
        var (keys, isTitled) = (0, false);
        for (var i = first; i < lines.Count && IsYaml(Text(text, lines[i])); i++)
        {
            last = i;
            var key = KeyOf(Text(text, lines[i]), out var isToml);
            keys += key is null ? 0 : 1;
            isTitled |= key is "title" || isToml;
        }

        var isClosed = last + 1 < lines.Count && Text(text, lines[last + 1]).TrimEnd() is "---" or "+++" or "...";
        return keys < 2 && !isTitled && (keys == 0 || !isClosed)
            ? null
            : new Problem(
                source.RangeAt(lines[first].Start, lines[last].End),
                "The front matter does not begin with a line '---', so it is shown as text.",
                isClosed ? "Add a line '---' above it." : "Add a line '---' above it and another one below."
            );
    }

    private static Problem? Below(SourceFile source, List<(int Start, int End)> lines, int first)
    {
        var text = source.Text;
        for (var i = first + 1; i < Math.Min(first + LastLine, lines.Count - 2); i++)
        {
            var line = Text(text, lines[i - 1]).TrimStart();
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
                return null;
            if (Text(text, lines[i]).TrimEnd() is not "---" || KeyOf(Text(text, lines[i + 1]), out _) is null)
                continue;
            var end = i + 1;
            while (end < lines.Count && IsYaml(Text(text, lines[end])))
                end++;
            if (end < lines.Count && Text(text, lines[end]).TrimEnd() is "---")
                return At(
                    source,
                    lines[i],
                    "The front matter does not begin the page, so it is shown as text.",
                    "Move it above everything else, also above comments."
                );
        }

        return null;
    }

    private static Problem At(SourceFile source, (int Start, int End) line, string message, string help)
    {
        var lead = Text(source.Text, line).Length - Text(source.Text, line).TrimStart().Length;
        return new Problem(source.RangeAt(line.Start + lead, line.End), message, help);
    }

    // A known key at the start of 'key: value', '"key": value' or 'key = "value"'; null for any other line.
    private static string? KeyOf(ReadOnlySpan<char> line, out bool isToml)
    {
        isToml = false;
        var at = line.Length > 0 && line[0] == '"' ? 1 : 0;
        var start = at;
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || line[at] is '_' or '-'))
            at++;
        var key = line[start..at];
        var rest = (start == 1 && at < line.Length && line[at] == '"' ? line[(at + 1)..] : line[at..]).TrimStart();
        if (key.IsEmpty || rest.IsEmpty)
            return null;
        isToml = rest[0] == '=' && rest[1..].TrimStart() is ['"' or '\'' or '[', ..];
        var isYaml = rest[0] == ':' && (rest.Length == 1 || char.IsWhiteSpace(rest[1]));
        var name = key.ToString();
        return (isYaml || isToml) && FrontMatterReader.KnownKeys.Contains(name) ? name : null;
    }

    // A key with any name, an item of a list, or a line that continues one.
    private static bool IsYaml(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
            return false;
        if (line[0] is ' ' or '\t' || line.StartsWith("- ", StringComparison.Ordinal))
            return true;
        var end = line.IndexOfAny(':', '=');
        return end > 0 && line[..end].Trim().IndexOfAny(" #*`[]()<>|") < 0;
    }

    // Dashes of any kind and number, ';;;' and the like; not the fence of a code block.
    private static bool IsFence(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c) || c is '`' or '~' or '|' or '>' or '<' or '{')
                return false;
        }

        return true;
    }

    // A known key anywhere in the lines that look like YAML, or JSON.
    private static bool HasKeyOrJson(string text, List<(int Start, int End)> lines, int from)
    {
        if (text[lines[from].Start] == '{')
            return IsJson(text.AsSpan(lines[from].Start));
        for (var i = from; i < lines.Count && IsYaml(Text(text, lines[i])); i++)
        {
            if (KeyOf(Text(text, lines[i]).TrimStart(), out _) is not null)
                return true;
        }

        return false;
    }

    // 'key:' with any name, or 'key ='.
    private static bool IsKey(ReadOnlySpan<char> line)
    {
        var at = line.IndexOfAnyExcept(KeyCharacters);
        return at > 0 && (line[at] == ':' || line[at..].TrimStart() is ['=', ..]);
    }

    private static bool IsJson(ReadOnlySpan<char> text)
    {
        var rest = text[1..].TrimStart();
        var end = rest is ['"', ..] ? rest[1..].IndexOf('"') : -1;
        return end > 0 && rest[(end + 2)..].TrimStart() is [':', ..];
    }

    private static ReadOnlySpan<char> Text(string text, (int Start, int End) line) => text.AsSpan(line.Start, line.End - line.Start);

    // Enough of them for any front matter.
    private static List<(int Start, int End)> Lines(string text, int from)
    {
        var lines = new List<(int Start, int End)>();
        for (var start = from; start < text.Length && lines.Count < 200; )
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add((start, end > start && text[end - 1] == '\r' ? end - 1 : end));
            start = end + 1;
        }

        return lines;
    }
}
