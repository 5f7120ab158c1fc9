using System.Buffers;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Yaml;

/// <summary>Lines that must begin with a key, but do not.</summary>
internal static class KeyMistakes
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );

    /// <summary>The first mark of a merge conflict.</summary>
    public static YamlMistake? MergeMark(string text, IReadOnlyList<YamlLine> lines)
    {
        foreach (var line in lines)
        {
            if (text.AsSpan(line.Start, line.End - line.Start).StartsWith(MergeConflict.Start))
                return new YamlMistake(line.Start, line.End, MergeConflict.Message, MergeConflict.Help);
        }

        return null;
    }

    /// <summary>A line that must begin with a key but has no colon, or no space after it.</summary>
    public static YamlMistake MissingColon(string text, YamlLine line)
    {
        var content = text[line.Content..line.End];
        if (MissingSpace(content, line) is { } space)
            return space;
        var (key, value) = content.IndexOf(' ', StringComparison.Ordinal) is var end and > 0
            ? (content[..end], content[(end + 1)..].TrimStart())
            : (content, "value");
        return new YamlMistake(
            line.Content,
            line.End,
            $"The ':' after the key '{YamlMistakes.Shown(key)}' is missing.",
            $"Write '{YamlMistakes.Shown(key)}: {YamlMistakes.Shown(value)}'."
        );
    }

    /// <summary>Null for a list item, which needs no key.</summary>
    public static YamlMistake? NoKey(string text, YamlLine line)
    {
        // A list item needs no key.
        if (LineMistakes.IsItem(text, line))
            return null;
        var content = text[line.Content..line.End];
        return MissingSpace(content, line)
            ?? new YamlMistake(
                line.Content,
                line.End,
                $"The line '{YamlMistakes.Shown(content)}' has no key.",
                "Write 'key: value', or indent the line if it continues the value above."
            );
    }

    private static YamlMistake? MissingSpace(string content, YamlLine line)
    {
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && content.AsSpan(0, colon).IndexOfAnyExcept(KeyCharacters) < 0 && !content.AsSpan(colon).StartsWith("://")
            ? new YamlMistake(
                line.Content + colon,
                line.Content + colon + 1,
                $"A space is missing after '{YamlMistakes.Shown(content[..colon])}:'.",
                $"Write '{YamlMistakes.Shown(content[..colon])}: {YamlMistakes.Shown(content[(colon + 1)..])}'."
            )
            : null;
    }
}
